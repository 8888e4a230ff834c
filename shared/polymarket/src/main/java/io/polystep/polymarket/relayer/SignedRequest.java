package io.polystep.polymarket.relayer;

/**
 * A request that is signed and ready to submit. Whoever holds the key makes it; this module never sees one.
 *
 * @param body the exact JSON text
 */
public record SignedRequest(String body) {
    /** Not the body, which holds a signature. */
    @Override
    public String toString() {
        return "SignedRequest[" + body.length() + " characters]";
    }
}
