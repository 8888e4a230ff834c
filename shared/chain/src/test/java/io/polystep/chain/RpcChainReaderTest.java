package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.redemption.PayoutVector;
import io.polystep.domain.redemption.Settlement;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RpcChainReaderTest {
    private static final Address HOLDER = new Address("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
    private static final Address OTHER = new Address("0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC");
    private static final ConditionId CONDITION = new ConditionId("0x" + "ab".repeat(32));
    private static final TokenId TOKEN = new TokenId("77");
    private static final String HASH = "0x" + "cd".repeat(32);
    private static final String BLOCK = "0x" + "ef".repeat(32);
    private static final String TRANSFER = "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";
    private static final Contracts CONTRACTS = Contracts.polygon();

    private final ScriptedNode node = new ScriptedNode();
    private final HttpClient http = HttpClient.newHttpClient();
    private final RpcChainReader reader = new RpcChainReader(new JsonRpc(http, List.of(node.uri())), CONTRACTS);

    @AfterEach
    void closeNode() {
        http.close();
        node.close();
    }

    @Test
    @Tag("I-16")
    void reportsNoPayoutWhileUnresolved() {
        calls(Map.of(CallData.payoutDenominator(CONDITION), 0L));

        assertEquals(Optional.empty(), reader.payouts(CONDITION));
    }

    @Test
    @Tag("I-35")
    void readsThePayoutVector() {
        calls(Map.of(
                CallData.payoutDenominator(CONDITION), 3L,
                CallData.payoutNumerator(CONDITION, 0), 1L,
                CallData.payoutNumerator(CONDITION, 1), 2L));

        assertEquals(
                Optional.of(new PayoutVector(List.of(BigInteger.ONE, BigInteger.TWO), BigInteger.valueOf(3))),
                reader.payouts(CONDITION));
    }

    @Test
    void refusesAPayoutThatTwoOutcomesDoNotAddUpTo() {
        calls(Map.of(
                CallData.payoutDenominator(CONDITION), 4L,
                CallData.payoutNumerator(CONDITION, 0), 1L,
                CallData.payoutNumerator(CONDITION, 1), 2L));

        assertThrows(PermanentException.class, () -> reader.payouts(CONDITION));
    }

    @Test
    void readsBalances() {
        calls(Map.of(CallData.balanceOf(HOLDER, TOKEN), 5_050_000L, CallData.balanceOf(HOLDER), 12_500_000L));
        node.on("eth_getBalance", "\"0xde0b6b3a7640000\"").on("eth_getTransactionCount", "\"0x7\"");

        assertEquals(Shares.of("5.05"), reader.shares(HOLDER, TOKEN));
        assertEquals(Usdc.of("12.5"), reader.collateral(HOLDER));
        assertEquals(BigInteger.TEN.pow(18), reader.gasCoin(HOLDER));
        assertEquals(7, reader.minedCount(HOLDER));
    }

    @Test
    void refusesABalanceThatOurIntegersCannotHold() {
        node.on("eth_call", "\"0x" + "f".repeat(64) + "\"");

        assertThrows(PermanentException.class, () -> reader.collateral(HOLDER));
    }

    @Test
    void takesAMissingContractForAFaultAndNotForZero() {
        node.on("eth_call", "\"0x\"");

        assertThrows(PermanentException.class, () -> reader.collateral(HOLDER));
    }

    @Test
    @Tag("I-17")
    void takesAFailedReadForAFaultAndNotForZero() {
        node.failing("eth_call", 3, "execution reverted", "0x");

        assertThrows(RetryableException.class, () -> reader.collateral(HOLDER));
    }

    @Test
    void knowsNothingOfATransactionWithoutReceipt() {
        node.on("eth_getTransactionReceipt", "null");

        assertEquals(Optional.empty(), reader.settlement(HASH, HOLDER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{\"number\":\"0x63\"}"})
    void waitsWhileTheFinalizedBlockLagsBehind(String finalized) {
        receipt("0x1", "");
        blocks(finalized, BLOCK);

        assertEquals(Optional.empty(), reader.settlement(HASH, HOLDER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"number\":\"0x64\"}", "{\"number\":\"0x65\"}"})
    void reportsASettlementOnceItsBlockIsFinal(String finalized) {
        receipt("0x1", transfer(CONTRACTS.collateral(), OTHER, HOLDER, 40));
        blocks(finalized, BLOCK);

        assertEquals(
                Optional.of(new Settlement(HASH, true, new Usdc(40), false, BigInteger.valueOf(200), 100)),
                reader.settlement(HASH, HOLDER));
    }

    @Test
    void disbelievesAReceiptWhoseBlockTheChainHasDropped() {
        receipt("0x1", "");
        blocks("{\"number\":\"0x70\"}", "0x" + "00".repeat(32));

        assertEquals(Optional.empty(), reader.settlement(HASH, HOLDER));
    }

    @Test
    void reportsARevertedTransactionWithItsGas() {
        receipt("0x0", "");
        blocks("{\"number\":\"0x70\"}", BLOCK);

        assertEquals(
                Optional.of(new Settlement(HASH, false, Usdc.ZERO, false, BigInteger.valueOf(200), 100)),
                reader.settlement(HASH, HOLDER));
    }

    @Test
    void reportsASuccessThatPaidNothing() {
        receipt("0x1", "");
        blocks("{\"number\":\"0x70\"}", BLOCK);

        assertEquals(Usdc.ZERO, reader.settlement(HASH, HOLDER).orElseThrow().received());
    }

    @Test
    void countsTransfersOfTheCollateralToAndFromTheHolderOnly() {
        String logs = String.join(
                ",",
                transfer(CONTRACTS.collateral(), OTHER, HOLDER, 1_000),
                transfer(CONTRACTS.collateral(), HOLDER, OTHER, 30),
                transfer(CONTRACTS.collateral(), HOLDER, HOLDER, 5),
                transfer(CONTRACTS.collateral(), OTHER, OTHER, 7),
                transfer(CONTRACTS.bridgedDollar(), OTHER, HOLDER, 500),
                "{\"address\":\"" + CONTRACTS.collateral() + "\",\"topics\":[\"0x01\"],\"data\":\"0x\"}");
        receipt("0x1", logs);
        blocks("{\"number\":\"0x70\"}", BLOCK);

        assertEquals(
                new Usdc(970), reader.settlement(HASH, HOLDER).orElseThrow().received());
    }

    @Test
    void takesAReceiptWithoutListsForUnreadableAndNotForNoMoney() {
        blocks("{\"number\":\"0x70\"}", BLOCK);
        String receipt = "{\"status\":\"0x1\",\"blockNumber\":\"0x64\",\"blockHash\":\"" + BLOCK
                + "\",\"gasUsed\":\"0x14\",\"effectiveGasPrice\":\"0xa\"LOGS}";
        String topics = ",\"logs\":[{\"address\":\"" + CONTRACTS.collateral()
                + "\",\"topics\":{\"a\":1,\"b\":2,\"c\":3},\"data\":\"0x1\"}]";

        for (String logs : List.of("", ",\"logs\":null", ",\"logs\":{}", topics)) {
            node.on("eth_getTransactionReceipt", receipt.replace("LOGS", logs));

            assertThrows(RetryableException.class, () -> reader.settlement(HASH, HOLDER), logs);
        }
    }

    @Test
    void seesWhetherSharesLeftTheWallet() {
        blocks("{\"number\":\"0x70\"}", BLOCK);

        assertFalse(moved(batch(HOLDER, 0, 0)), "an adapter moves balances of zero as well");
        assertFalse(moved(batch(OTHER, 5, 0)));
        assertTrue(moved(batch(HOLDER, 0, 5)));
        assertTrue(moved(single(HOLDER, 1)));
    }

    private boolean moved(String log) {
        receipt("0x1", log);
        return reader.settlement(HASH, HOLDER).orElseThrow().sharesMoved();
    }

    private static String batch(Address from, long first, long second) {
        String data = Stream.of(64L, 160L, 2L, 11L, 12L, 2L, first, second)
                .map(word -> Bytes.hex(Bytes.word(word)).substring(2))
                .collect(Collectors.joining());
        return shares("TransferBatch(address,address,address,uint256[],uint256[])", from, data);
    }

    private static String single(Address from, long amount) {
        String data =
                Bytes.hex(Bytes.concat(Bytes.word(11), Bytes.word(amount))).substring(2);
        return shares("TransferSingle(address,address,address,uint256,uint256)", from, data);
    }

    private static String shares(String event, Address from, String data) {
        String topic = Bytes.hex(Keccak.digest(event.getBytes(StandardCharsets.US_ASCII)));
        String other = Bytes.hex(Bytes.word(OTHER));
        return "{\"address\":\"" + CONTRACTS.conditionalTokens().lower() + "\",\"topics\":[\"" + topic + "\",\"" + other
                + "\",\"" + Bytes.hex(Bytes.word(from)) + "\",\"" + other + "\"],\"data\":\"0x" + data + "\"}";
    }

    /** Answers calls by their data; any other call gets no bytes. */
    private void calls(Map<String, Long> answers) {
        Function<JsonNode, String> answer = params -> {
            Long found = answers.get(params.path(0).path("data").asText());
            return found == null ? "\"0x\"" : "\"" + Bytes.hex(Bytes.word(found)) + "\"";
        };
        node.on("eth_call", answer);
    }

    private void receipt(String status, String logs) {
        node.on(
                "eth_getTransactionReceipt",
                "{\"transactionHash\":\"" + HASH + "\",\"status\":\"" + status
                        + "\",\"blockNumber\":\"0x64\",\"blockHash\":\"" + BLOCK
                        + "\",\"gasUsed\":\"0x14\",\"effectiveGasPrice\":\"0xa\",\"logs\":[" + logs + "]}");
    }

    private void blocks(String finalized, String hashAtHeight) {
        Function<JsonNode, String> answer = params -> switch (params.path(0).asText()) {
            case "finalized" -> finalized;
            case "0x64" -> "{\"number\":\"0x64\",\"hash\":\"" + hashAtHeight + "\"}";
            default -> "null";
        };
        node.on("eth_getBlockByNumber", answer);
    }

    private static String transfer(Address token, Address from, Address to, long amount) {
        return "{\"address\":\"" + token.lower() + "\",\"topics\":[\"" + TRANSFER + "\",\""
                + Bytes.hex(Bytes.word(from)) + "\",\"" + Bytes.hex(Bytes.word(to)) + "\"],\"data\":\""
                + Bytes.hex(Bytes.word(amount)) + "\"}";
    }
}
