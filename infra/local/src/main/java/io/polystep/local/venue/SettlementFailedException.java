package io.polystep.local.venue;

/** The chain refused a settlement for good; the trade becomes {@code FAILED}. */
public final class SettlementFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the chain's reason. */
    public SettlementFailedException(String message) {
        super(message);
    }
}
