package io.polystep.local.conformance;

import static io.polystep.local.conformance.VectorCase.number;
import static io.polystep.local.conformance.VectorCase.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.chain.Contracts;
import io.polystep.chain.ProxyTerms;
import io.polystep.chain.RelayedCall;
import io.polystep.chain.RelayerSigner;
import io.polystep.chain.WalletContracts;
import io.polystep.chain.WalletKey;
import io.polystep.domain.Address;
import io.polystep.polymarket.wire.Json;
import java.math.BigInteger;
import java.util.List;

/** Signed requests to the relayer for the three kinds of wallet. */
final class RelayerSuite implements VectorSuite {
    @Override
    public Comparison check(VectorCase vector) {
        try (WalletKey key = Wallets.key(vector.input())) {
            RelayerSigner signer =
                    new RelayerSigner(key, chain(vector.input()), Contracts.polygon(), WalletContracts.polygon());
            return Comparison.of(vector)
                    .sameJson("request", Json.parse(request(vector, signer)))
                    .require(key.address().text().equals(vector.in("from")), "from: found " + key.address());
        }
    }

    private static String request(VectorCase vector, RelayerSigner signer) {
        JsonNode input = vector.input();
        List<RelayedCall> calls =
                input.path("calls").valueStream().map(RelayerSuite::call).toList();
        BigInteger nonce = new BigInteger(text(input, "nonce"));
        return switch (vector.kind()) {
            case "SAFE" -> signer.safe(only(calls), nonce, text(input, "metadata"));
            case "WALLET" -> signer.wallet(new Address(text(input, "wallet")), calls, nonce, number(input, "deadline"));
            case "PROXY" -> signer.proxy(calls, terms(input, nonce), text(input, "metadata"));
            default ->
                throw new IllegalArgumentException(
                        "expected kind SAFE, WALLET or PROXY, found '" + vector.kind() + "'");
        };
    }

    private static RelayedCall call(JsonNode call) {
        return RelayedCall.of(new Address(text(call, "to")), text(call, "data"), Contracts.polygon());
    }

    private static RelayedCall only(List<RelayedCall> calls) {
        if (calls.size() != 1) {
            throw new IllegalArgumentException("expected one call of a Safe, found " + calls.size());
        }
        return calls.getFirst();
    }

    private static ProxyTerms terms(JsonNode input, BigInteger nonce) {
        return new ProxyTerms(
                nonce,
                new BigInteger(text(input, "gasPrice")),
                new BigInteger(text(input, "gasLimit")),
                new Address(text(input, "relay")));
    }

    /** Proxy requests do not name the chain, as it is not part of what they sign. */
    private static long chain(JsonNode input) {
        return input.has("chainId") ? number(input, "chainId") : Wallets.POLYGON;
    }
}
