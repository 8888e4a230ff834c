package io.polystep.benchmarks;

import io.polystep.chain.ecdsa.Ecdsa;

/** Whose curve arithmetic a measurement uses. */
public enum Arithmetic {
    /** Java on every platform. */
    JAVA,
    /** libsecp256k1. */
    NATIVE;

    /** The signer; {@link IllegalStateException} where the library does not load. */
    Ecdsa ecdsa() {
        return switch (this) {
            case JAVA -> Ecdsa.inJava();
            case NATIVE ->
                Ecdsa.inNativeCode()
                        .orElseThrow(
                                () -> new IllegalStateException(
                                        "expected libsecp256k1, found no library for this system; run with -p arithmetic=JAVA"));
        };
    }
}
