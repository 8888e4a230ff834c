package io.polystep.local.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.chain.Contracts;
import io.polystep.chain.ProxyTerms;
import io.polystep.chain.RelayedCall;
import io.polystep.chain.RelayerSigner;
import io.polystep.chain.WalletContracts;
import io.polystep.chain.WalletKey;
import io.polystep.domain.Address;
import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.order.SignatureType;
import io.polystep.local.chain.ChainConfig;
import io.polystep.local.chain.ChainNode;
import io.polystep.local.chain.MemoryChainLog;
import io.polystep.local.session.RecordedSession;
import io.polystep.local.session.SessionFiles;
import io.polystep.local.world.EvmSettlement;
import io.polystep.local.world.FundedWorld;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests to the relayer: the vectors' signatures, and approvals of all three kinds of wallet on the chain. */
class RelayerApiTest {
    private static final String KEY = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";
    private static final VenueNetwork NETWORK = VenueNetwork.polygon();

    private static final Address PUSD = new Address("0xC011a7E12a19f7B1f670d46F03B03f3342E82DFB");

    @TempDir
    Path directory;

    private final TestTrader trader = new TestTrader();
    private final VenueAccounts accounts = new VenueAccounts();
    private Instant now = VenueBench.at(0);
    private ChainNode chain;
    private EvmSettlement settlement;
    private VenueSimulator venue;

    @BeforeEach
    void openWorldWithoutApprovals() throws IOException {
        Path session = SessionFiles.write(
                directory,
                "[" + SessionFiles.entry("\"Up\"") + "]",
                List.of(SessionFiles.line(0, SessionFiles.DOWN, List.of("0.38:500"), List.of("0.4:5000"))));
        chain = ChainNode.open(ChainConfig.polygon(), FundedWorld.genesis(now, 0, 0), () -> now, new MemoryChainLog());
        settlement = new EvmSettlement(chain, NETWORK);
        accounts.register(trader.account());
        venue = VenueSimulator.open(
                new VenueOptions(new FeeSchedule(70_000, 1), NETWORK),
                RecordedSession.open(session),
                accounts,
                settlement,
                new InMemoryVenueLog(),
                () -> now);
    }

    @AfterEach
    void closeChain() {
        chain.close();
    }

    private VenueReply submit(String body) {
        Map<String, String> key =
                Map.of("relayer_api_key", trader.credentials.apiKey(), "relayer_api_key_address", trader.signer.text());
        return venue.answer(new VenueRequest("POST", "/submit", Map.of(), key, body))
                .orElseThrow();
    }

    private JsonNode get(String path, Map<String, List<String>> query) {
        return venue.answer(new VenueRequest("GET", path, query, Map.of(), ""))
                .orElseThrow()
                .body();
    }

    private String nonce(String type) {
        return get("/nonce", Map.of("address", List.of(trader.signer.text()), "type", List.of(type)))
                .path("nonce")
                .asText();
    }

    private String signed(SignatureType type, long nonce) {
        BigInteger number = BigInteger.valueOf(nonce);
        RelayedCall approve = RelayedCall.of(PUSD, approval(), Contracts.polygon());
        RelayedCall approveAll = RelayedCall.of(
                new Address("0x4D97DCd97eC945f40cF65F87097ACe5EA0476045"),
                "0xa22cb465" + "0".repeat(24) + NETWORK.exchange().lower().substring(2) + "0".repeat(63) + "1",
                Contracts.polygon());
        try (WalletKey key = WalletKey.fromSecret("{\"privateKey\":\"" + KEY + "\"}")) {
            RelayerSigner signer = new RelayerSigner(key, 137, Contracts.polygon(), WalletContracts.polygon());
            return switch (type) {
                case POLY_GNOSIS_SAFE -> signer.safe(approve, number, "m");
                case POLY_PROXY ->
                    signer.proxy(
                            List.of(approve, approveAll),
                            new ProxyTerms(number, BigInteger.ZERO, BigInteger.valueOf(500_000), relay()),
                            "m");
                case POLY_1271 ->
                    signer.wallet(
                            trader.wallet(type), List.of(approve, approveAll), number, now.getEpochSecond() + 600);
                case EOA -> throw new IllegalArgumentException("expected a contract wallet, found EOA");
            };
        }
    }

    private static Address relay() {
        return new Address("0x325e870aE78b72B1dD4F0DB521D003AB5a30E766");
    }

    private void approves(SignatureType type, String name) {
        Address wallet = trader.wallet(type);
        assertEquals(0, settlement.allowance(wallet, NETWORK.exchange()).micros());
        VenueReply answer = submit(signed(type, 0));
        assertEquals(200, answer.status(), answer.body().toString());
        assertEquals("STATE_NEW", answer.body().path("state").asText());
        assertTrue(settlement.allowance(wallet, NETWORK.exchange()).micros() > 0);
        assertEquals("1", nonce(name));
        String id = answer.body().path("transactionID").asText();
        Map<String, List<String>> query = Map.of("id", List.of(id));
        now = now.plusSeconds(2);
        assertEquals("STATE_MINED", get("/transaction", query).at("/0/state").asText());
        now = now.plusSeconds(3);
        JsonNode done = get("/transaction", query).path(0);
        assertEquals("STATE_CONFIRMED", done.path("state").asText());
        assertEquals(66, done.path("transactionHash").asText().length());
        assertEquals(done, get("/v1/account/transactions/" + id, Map.of()));
    }

    @Test
    void carriesOutWhatASafeSigned() {
        approves(SignatureType.POLY_GNOSIS_SAFE, "SAFE");
    }

    @Test
    void carriesOutWhatAProxyWalletSigned() {
        approves(SignatureType.POLY_PROXY, "PROXY");
        assertTrue(settlement.sharesApproved(trader.wallet(SignatureType.POLY_PROXY), NETWORK.exchange()));
    }

    @Test
    void carriesOutWhatADepositWalletSigned() {
        approves(SignatureType.POLY_1271, "WALLET");
        assertTrue(settlement.sharesApproved(trader.wallet(SignatureType.POLY_1271), NETWORK.exchange()));
    }

    @Test
    void refusesAUsedNonceAndNamesTheNextOne() {
        submit(signed(SignatureType.POLY_1271, 0));
        VenueReply again = submit(signed(SignatureType.POLY_1271, 0));
        assertEquals(400, again.status());
        assertEquals(
                "batch nonce 0 does not match on-chain nonce 1",
                again.body().path("error").asText());
    }

    @Test
    void refusesStrangersAndAlteredRequests() {
        String body = signed(SignatureType.POLY_GNOSIS_SAFE, 0);
        VenueReply anonymous = venue.answer(new VenueRequest("POST", "/submit", Map.of(), Map.of(), body))
                .orElseThrow();
        assertEquals(401, anonymous.status());
        VenueReply altered = submit(body.replace("f".repeat(64), "e".repeat(64)));
        assertEquals(
                "invalid request: signature is not that of from",
                altered.body().path("error").asText());
        assertEquals(400, submit("{}").status());
        assertEquals(400, submit("{\"type\":\"SAFE-CREATE\"}").status());
        assertEquals(
                0,
                settlement
                        .allowance(trader.wallet(SignatureType.POLY_GNOSIS_SAFE), NETWORK.exchange())
                        .micros());
    }

    @Test
    void tellsCallsThatTheChainRefusesAsFailedAndMakesNoneOfThem() {
        // without shares there is nothing to transfer, so the second call is refused
        String body = signed(SignatureType.POLY_1271, 0);
        SettlementFailedException refused = assertThrows(
                SettlementFailedException.class,
                () -> settlement.relay(
                        trader.wallet(SignatureType.POLY_1271),
                        List.of(
                                new WalletCall(PUSD, approval()),
                                new WalletCall(PUSD, "0xa9059cbb" + "0".repeat(63) + "1" + "0".repeat(63) + "1"))));
        assertTrue(String.valueOf(refused.getMessage()).contains("to succeed"), refused.getMessage());
        assertEquals(
                0,
                settlement
                        .allowance(trader.wallet(SignatureType.POLY_1271), NETWORK.exchange())
                        .micros());
        assertEquals(200, submit(body).status());
    }

    private static String approval() {
        return "0x095ea7b3" + "0".repeat(24) + NETWORK.exchange().lower().substring(2) + "f".repeat(64);
    }

    @Test
    void recoversTheSignerOfEveryVectorAndNoOtherOfAnAlteredOne() throws Exception {
        List<JsonNode> cases = Vectors.ofConformance("relayer_requests");
        assertEquals(12, cases.size());
        for (JsonNode vector : cases) {
            ObjectNode request = vector.at("/expected/request").deepCopy();
            assertEquals(Optional.of(new Address(request.path("from").asText())), signer(request));
            request.put("nonce", request.path("nonce").asText() + "1");
            assertNotEquals(Optional.of(new Address(request.path("from").asText())), signer(request));
        }
    }

    private static Optional<Address> signer(ObjectNode body) {
        RelayRequest request = new RelayRequest(body);
        return switch (request.type()) {
            case "SAFE" -> RelaySignatures.safe(request, request.proxyWallet(), 137);
            case "PROXY" -> RelaySignatures.proxy(request);
            default -> RelaySignatures.wallet(request, 137);
        };
    }
}
