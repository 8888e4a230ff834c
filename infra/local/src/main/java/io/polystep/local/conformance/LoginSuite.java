package io.polystep.local.conformance;

import io.polystep.chain.L1Auth;
import io.polystep.chain.LoginTrace;
import io.polystep.chain.WalletKey;
import io.polystep.polymarket.wire.Json;
import java.util.Map;

/** Logins with the wallet key. */
final class LoginSuite implements VectorSuite {
    @Override
    public Comparison check(VectorCase vector) {
        long timestamp = VectorCase.number(vector.input(), "timestamp");
        long nonce = VectorCase.number(vector.input(), "nonce");
        try (WalletKey key = Wallets.key(vector.input())) {
            L1Auth login = new L1Auth(key, VectorCase.number(vector.input(), "chainId"));
            return compare(vector, LoginTrace.of(login, timestamp, nonce), login.headers(timestamp, nonce))
                    .require(key.address().text().equals(vector.in("address")), "address: found " + key.address());
        }
    }

    private static Comparison compare(VectorCase vector, LoginTrace trace, Map<String, String> headers) {
        var all = Json.object();
        headers.forEach(all::put);
        return Comparison.of(vector)
                .sameHex("domainSeparator", trace.domainSeparator())
                .sameHex("structHash", trace.structHash())
                .sameHex("digest", trace.digest())
                .sameHex("signature", headers.getOrDefault("POLY_SIGNATURE", ""))
                .sameJson("headers", all);
    }
}
