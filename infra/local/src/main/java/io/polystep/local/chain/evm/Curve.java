package io.polystep.local.chain.evm;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Addition on alt_bn128, y^2 = x^3 + 3; the point at infinity is (0, 0). */
final class Curve {
    static final BigInteger P =
            new BigInteger("21888242871839275222246405745257275088696311157297823662689037894645226208583");
    private static final BigInteger THREE = BigInteger.valueOf(3);

    /** A finite point. */
    private record Point(BigInteger x, BigInteger y) {}

    private Curve() {}

    static byte[] add(byte[] input) {
        byte[] padded = Arrays.copyOf(input, 128);
        Point sum = sum(point(padded, 0), point(padded, 64));
        byte[] out = new byte[64];
        if (sum != null) {
            Word.write(sum.x, out, 0);
            Word.write(sum.y, out, 32);
        }
        return out;
    }

    private static @Nullable Point point(byte[] input, int at) {
        BigInteger x = Word.of(input, at, 32);
        BigInteger y = Word.of(input, at + 32, 32);
        if (x.signum() == 0 && y.signum() == 0) {
            return null;
        }
        boolean inField = x.compareTo(P) < 0 && y.compareTo(P) < 0;
        BigInteger difference = y.multiply(y).subtract(x.pow(3)).subtract(THREE);
        if (!inField || difference.mod(P).signum() != 0) {
            throw new Halt("alt_bn128: not a point of the curve");
        }
        return new Point(x, y);
    }

    private static @Nullable Point sum(@Nullable Point a, @Nullable Point b) {
        if (a == null) {
            return b;
        }
        if (b == null) {
            return a;
        }
        if (a.x.equals(b.x) && a.y.add(b.y).mod(P).signum() == 0) {
            return null;
        }
        BigInteger slope = a.x.equals(b.x) ? tangent(a) : chord(a, b);
        BigInteger x = slope.multiply(slope).subtract(a.x).subtract(b.x).mod(P);
        return new Point(x, slope.multiply(a.x.subtract(x)).subtract(a.y).mod(P));
    }

    private static BigInteger tangent(Point a) {
        return a.x.multiply(a.x)
                .multiply(THREE)
                .multiply(a.y.shiftLeft(1).modInverse(P))
                .mod(P);
    }

    private static BigInteger chord(Point a, Point b) {
        return b.y.subtract(a.y)
                .multiply(b.x.subtract(a.x).mod(P).modInverse(P))
                .mod(P);
    }
}
