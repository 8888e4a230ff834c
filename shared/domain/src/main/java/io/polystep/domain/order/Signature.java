package io.polystep.domain.order;

/**
 * What a signer returns for an order.
 *
 * @param hash the order's EIP-712 digest
 * @param value the signature as 0x and hex digits, in the form that the signature type asks for
 */
public record Signature(OrderHash hash, String value) {
    /** Refuses a signature that is not hex. */
    public Signature {
        if (!value.matches("0x([0-9a-f]{2})+")) {
            throw new IllegalArgumentException("expected a signature in lower-case hex for order " + hash);
        }
    }
}
