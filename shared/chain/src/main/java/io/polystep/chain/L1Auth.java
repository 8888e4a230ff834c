package io.polystep.chain;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The wallet's login to the venue, with which API credentials are made or derived. Source: venue protocol reference,
 * authentication.
 */
public final class L1Auth {
    private static final String TYPE = "ClobAuth(address address,string timestamp,uint256 nonce,string message)";
    private static final String MESSAGE = "This message attests that I control the given wallet";

    private final WalletKey key;
    private final long chainId;

    /** A login on one chain; it borrows the key and does not close it. */
    public L1Auth(WalletKey key, long chainId) {
        this.key = key;
        this.chainId = chainId;
    }

    /**
     * The four request headers, in the order in which the venue lists them.
     *
     * @param timestampSeconds now, in unix seconds
     * @param nonce which credentials are meant; 0 by default
     */
    public Map<String, String> headers(long timestampSeconds, long nonce) {
        byte[] digest = Eip712.digest(domain(), structHash(timestampSeconds, nonce));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("POLY_ADDRESS", key.address().text());
        headers.put("POLY_SIGNATURE", Bytes.hex(key.signature(digest)));
        headers.put("POLY_TIMESTAMP", Long.toString(timestampSeconds));
        headers.put("POLY_NONCE", Long.toString(nonce));
        return headers;
    }

    byte[] domain() {
        return Eip712.domain("ClobAuthDomain", "1", chainId);
    }

    byte[] structHash(long timestampSeconds, long nonce) {
        return Keccak.digest(
                Keccak.digest(TYPE),
                Bytes.word(key.address()),
                Keccak.digest(Long.toString(timestampSeconds)),
                Bytes.word(nonce),
                Keccak.digest(MESSAGE));
    }
}
