package io.polystep.local.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.chain.Contracts;
import io.polystep.chain.L1Auth;
import io.polystep.chain.ProxyTerms;
import io.polystep.chain.RelayedCall;
import io.polystep.chain.RelayerSigner;
import io.polystep.chain.WalletContracts;
import io.polystep.chain.WalletKey;
import io.polystep.domain.Address;
import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.order.SignatureType;
import io.polystep.local.run.SampleSession;
import io.polystep.local.session.RecordedSession;
import io.polystep.local.venue.InMemoryVenueLog;
import io.polystep.local.venue.VenueAccount;
import io.polystep.local.venue.VenueAccounts;
import io.polystep.local.venue.VenueCredentials;
import io.polystep.local.venue.VenueNetwork;
import io.polystep.local.venue.VenueOptions;
import io.polystep.local.venue.VenueReply;
import io.polystep.local.venue.VenueRequest;
import io.polystep.local.venue.VenueSimulator;
import io.polystep.local.venue.WalletDerivation;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a wallet signs for the venue simulator besides orders: logins for keys, and requests to the relayer. */
final class LoginDecoders {
    private final RecordedSession session = RecordedSession.open(SampleSession.directory());
    private final WalletKey key = WalletKey.fromSecret("{\"privateKey\":\"0x" + "7a".repeat(32) + "\"}");
    private final Address signer = key.address();
    private final VenueCredentials credentials = VenueCredentials.of(signer);
    private final VenueNetwork network = VenueNetwork.polygon();

    private LoginDecoders() {}

    static List<Decoder> all() {
        LoginDecoders all = new LoginDecoders();
        return List.of(
                all.login("simulator/create-key", "POST", "/auth/api-key"),
                all.login("simulator/derive-key", "GET", "/auth/derive-api-key"),
                all.relayer());
    }

    private Decoder login(String name, String method, String path) {
        StringBuilder sample = new StringBuilder("{");
        new L1Auth(key, network.chainId())
                .headers(World.NOW.getEpochSecond(), 0)
                .forEach((header, value) -> sample.append(sample.length() == 1 ? "" : ",")
                        .append(JsonText.quoted(header))
                        .append(':')
                        .append(JsonText.quoted(value)));
        return new Decoder(
                name,
                Set.of("L1Authentication", "KeyApi"),
                List.of(Payload.of(sample.append('}').toString())),
                payload -> answer(method, path, SettingDecoders.texts(payload), "", new Purse()),
                List.of(this::keyOfAnother),
                Decoder.Pace.SLOW);
    }

    private Optional<String> keyOfAnother(Payload payload, Verdict verdict) {
        return verdict instanceof Verdict.Read(JsonNode body)
                        && !body.path("apiKey").asText().equals(credentials.apiKey())
                ? Optional.of("key for a stranger: expected that of " + signer + ", found another")
                : Optional.empty();
    }

    private Decoder relayer() {
        RelayedCall call = RelayedCall.of(
                new Address("0xC011a7E12a19f7B1f670d46F03B03f3342E82DFB"),
                "0x095ea7b3" + "0".repeat(24) + network.exchange().lower().substring(2) + "f".repeat(64),
                Contracts.polygon());
        RelayerSigner sign = new RelayerSigner(key, 137, Contracts.polygon(), WalletContracts.polygon());
        Address relay = new Address("0x325e870aE78b72B1dD4F0DB521D003AB5a30E766");
        ProxyTerms terms = new ProxyTerms(BigInteger.ZERO, BigInteger.ZERO, BigInteger.valueOf(500_000), relay);
        Address deposit = new WalletDerivation(network)
                .makers(signer, SignatureType.POLY_1271)
                .iterator()
                .next();
        long until = World.NOW.getEpochSecond() + 600;
        List<Payload> samples = List.of(
                Payload.of(sign.safe(call, BigInteger.ZERO, "m")),
                Payload.of(sign.proxy(List.of(call, call), terms, "m")),
                Payload.of(sign.wallet(deposit, List.of(call, call), BigInteger.ZERO, until)));
        return new Decoder(
                "simulator/relayer",
                Set.of("RelayerApi", "RelayRequest", "Relayer", "RelaySignatures", "PackedCalls", "RequestJson"),
                samples,
                this::relayed,
                List.of(new Unaltered(samples.stream().map(this::calls).toList())),
                Decoder.Pace.SLOW);
    }

    private List<String> calls(Payload payload) {
        return relayed(payload) instanceof Verdict.Read(Relayed relayed) ? relayed.calls() : List.of();
    }

    private record Relayed(List<String> calls) {}

    private Verdict relayed(Payload payload) {
        Purse purse = new Purse();
        Map<String, String> login =
                Map.of("relayer_api_key", credentials.apiKey(), "relayer_api_key_address", signer.text());
        Verdict verdict = answer("POST", "/submit", login, payload.text(), purse);
        return verdict instanceof Verdict.Read || !purse.relayed().isEmpty()
                ? new Verdict.Read(new Relayed(purse.relayed()))
                : verdict;
    }

    private Verdict answer(String method, String path, Map<String, String> headers, String body, Purse purse) {
        VenueAccounts accounts = new VenueAccounts();
        accounts.register(new VenueAccount(signer, signer, SignatureType.EOA, credentials));
        VenueSimulator venue = VenueSimulator.open(
                new VenueOptions(new FeeSchedule(70_000, 1), network),
                session,
                accounts,
                purse,
                new InMemoryVenueLog(),
                World.CLOCK);
        Map<String, String> lower = new HashMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        VenueReply reply = venue.answer(new VenueRequest(method, path, Map.of(), lower, body))
                .orElseThrow(() -> new IllegalStateException("expected an answer in fair weather"));
        return reply.status() == Payload.OK
                ? new Verdict.Read(reply.body())
                : new Verdict.Refused("status " + reply.status());
    }

    /** What the wallet's calls were before the damage, and nothing else, may be carried out. */
    private record Unaltered(List<List<String>> signed) implements Rule {
        @Override
        public Optional<String> breach(Payload payload, Verdict verdict) {
            return verdict instanceof Verdict.Read(Relayed(List<String> calls)) && !signed.contains(calls)
                    ? Optional.of("altered request: carried out although nobody signed it")
                    : Optional.empty();
        }
    }
}
