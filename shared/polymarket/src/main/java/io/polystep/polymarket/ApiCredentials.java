package io.polystep.polymarket;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.error.PermanentException;
import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.MalformedException;
import java.util.Base64;

/**
 * The three values that authenticate private CLOB calls. They belong to the key's account, never to the wallet that
 * funds it. {@link #toString} and every message hide them.
 *
 * @param apiKey the key's id, also the {@code owner} in order bodies
 * @param secret the HMAC key in base64 or base64url, padded or not
 * @param passphrase sent as a header
 */
public record ApiCredentials(String apiKey, String secret, String passphrase) {
    private static final String HIDDEN = "***";

    /**
     * Refuses blank or unprintable values and a secret that is not base64, without showing them.
     *
     * @throws PermanentException if one is not usable
     */
    public ApiCredentials {
        requirePrintable("apiKey", apiKey);
        requirePrintable("passphrase", passphrase);
        requirePrintable("secret", secret);
        decode(secret);
    }

    /**
     * Reads {@code {"apiKey":..,"secret":..,"passphrase":..}}, the venue's own form.
     *
     * @throws PermanentException if the text is not that; the message names the field and never shows a value
     */
    public static ApiCredentials parse(String json) {
        JsonNode node = object(json);
        return new ApiCredentials(text(node, "apiKey"), text(node, "secret"), text(node, "passphrase"));
    }

    private static JsonNode object(String json) {
        try {
            return Json.parse(json);
        } catch (MalformedException unreadable) {
            // Its message may quote the text, so it goes no further.
            throw new PermanentException(
                    "expected API credentials as a JSON object with apiKey, secret and passphrase, found unreadable text");
        }
    }

    private static String text(JsonNode node, String field) {
        if (!node.path(field).isTextual()) {
            throw new PermanentException("expected '" + field + "' as text in the API credentials, found none");
        }
        return node.path(field).textValue();
    }

    private static void requirePrintable(String field, String value) {
        if (value.isEmpty() || !value.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new PermanentException(
                    "expected '" + field + "' of the API credentials in printable ASCII without spaces");
        }
    }

    /** The HMAC key. */
    byte[] secretBytes() {
        return decode(secret);
    }

    private static byte[] decode(String secret) {
        String standard = secret.replace('-', '+').replace('_', '/').replaceFirst("=+$", "");
        try {
            return Base64.getDecoder().decode(standard);
        } catch (IllegalArgumentException notBase64) {
            throw new PermanentException("expected 'secret' of the API credentials in base64 or base64url");
        }
    }

    /** The venue's own form, as {@link #parse} reads it: a secret, to be stored as one and shown to nobody. */
    public String json() {
        return Json.object()
                .put("apiKey", apiKey)
                .put("secret", secret)
                .put("passphrase", passphrase)
                .toString();
    }

    /** The text with these values blotted out, for logs and stored reasons. */
    public String redact(String text) {
        return text.replace(secret, HIDDEN).replace(passphrase, HIDDEN).replace(apiKey, HIDDEN);
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "ApiCredentials[hidden]";
    }
}
