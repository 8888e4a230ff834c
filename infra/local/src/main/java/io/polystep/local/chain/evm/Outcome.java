package io.polystep.local.chain.evm;

/** How a frame ended. */
sealed interface Outcome {
    /** Gas to hand back to the caller. */
    long gasLeft();

    /** Bytes to hand back to the caller; must not be changed. */
    byte[] output();

    /** Ended well. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; lives for one call only
    record Success(long gasLeft, byte[] output) implements Outcome {}

    /** Reverted by the contract: changes undone, rest of the gas returned. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; lives for one call only
    record Reverted(long gasLeft, byte[] output) implements Outcome {}

    /** Broke a rule of the machine: changes undone, gas gone. */
    record Failed(String reason) implements Outcome {
        private static final byte[] NOTHING = new byte[0];

        @Override
        public long gasLeft() {
            return 0;
        }

        @Override
        public byte[] output() {
            return NOTHING;
        }
    }
}
