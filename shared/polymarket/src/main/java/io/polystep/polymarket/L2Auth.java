package io.polystep.polymarket;

import io.polystep.domain.Address;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The headers of a private CLOB call: HMAC-SHA256 over second, method, path and body. The path goes in without host and
 * without query string; the body must be the very text that is sent.
 *
 * @param credentials the API credentials
 * @param account the key's own account, also for wallets that sign by contract
 */
public record L2Auth(ApiCredentials credentials, Address account) {
    /** The header that carries the second of signing. */
    public static final String TIMESTAMP = "POLY_TIMESTAMP";

    private static final String HMAC = "HmacSHA256";

    /**
     * The five headers.
     *
     * @param method upper case
     * @param path from the host on, without query string
     * @param body the text sent, empty when there is none
     * @param now the time of signing; the venue expects it to be fresh
     */
    public Map<String, String> headers(String method, String path, String body, Instant now) {
        String timestamp = Long.toString(now.getEpochSecond());
        Map<String, String> headers = new TreeMap<>();
        headers.put("POLY_ADDRESS", account.text());
        headers.put("POLY_SIGNATURE", signature(timestamp + method + path + body));
        headers.put(TIMESTAMP, timestamp);
        headers.put("POLY_API_KEY", credentials.apiKey());
        headers.put("POLY_PASSPHRASE", credentials.passphrase());
        return headers;
    }

    private String signature(String message) {
        return signature(credentials, message);
    }

    /** The signature of a message under these credentials: HMAC-SHA256 in the url-safe alphabet with its padding. */
    public static String signature(ApiCredentials credentials, String message) {
        byte[] digest = mac(credentials).doFinal(message.getBytes(StandardCharsets.UTF_8));
        // The venue wants the url-safe alphabet with its padding kept.
        return Base64.getUrlEncoder().encodeToString(digest);
    }

    private static Mac mac(ApiCredentials credentials) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(credentials.secretBytes(), HMAC));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("every Java platform has " + HMAC, impossible);
        }
    }

    /** The account only. */
    @Override
    public String toString() {
        return "L2Auth[" + account + "]";
    }
}
