package io.polystep.chain.ecdsa;

import fr.acinq.secp256k1.Secp256k1CFunctions;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Multiples computed by libsecp256k1, in constant time. Only its plain C binding is used: the Kotlin layer above it would
 * add its standard library to every deployable.
 */
final class NativeBasePoint implements BasePoint {
    private static final String BASE = "0479be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"
            + "483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8";

    private final long context;

    private NativeBasePoint(long context) {
        this.context = context;
    }

    /** The library's arithmetic, or empty where it does not load or does not know the base point. */
    static Optional<NativeBasePoint> load() {
        try {
            return NativeLibrary.load() ? tested() : Optional.empty();
        } catch (LinkageError absent) {
            // No binding on the class path, or a library for another system: Java does the same work.
            return Optional.empty();
        }
    }

    private static Optional<NativeBasePoint> tested() {
        NativeBasePoint point = new NativeBasePoint(
                Secp256k1CFunctions.secp256k1_context_create(Secp256k1CFunctions.SECP256K1_CONTEXT_NONE));
        byte[] one = new byte[Curve.SCALAR_LENGTH];
        one[Curve.SCALAR_LENGTH - 1] = 1;
        return HexFormat.of().formatHex(point.times(one)).equals(BASE) ? Optional.of(point) : Optional.empty();
    }

    @Override
    public byte[] times(byte[] scalar) {
        return Secp256k1CFunctions.secp256k1_ec_pubkey_create(context, scalar);
    }

    @Override
    public String describe() {
        return "libsecp256k1 (native)";
    }
}
