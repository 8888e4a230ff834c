package io.polystep.chain.ecdsa;

import java.math.BigInteger;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** Multiples computed in Java, with the comb of precomputed multiples that the curve object keeps. */
final class JavaBasePoint implements BasePoint {
    private final ECPoint base;
    private final FixedPointCombMultiplier comb = new FixedPointCombMultiplier();

    JavaBasePoint() {
        X9ECParameters curve = CustomNamedCurves.getByName("secp256k1");
        this.base = curve.getG();
    }

    @Override
    public byte[] times(byte[] scalar) {
        return comb.multiply(base, new BigInteger(1, scalar)).normalize().getEncoded(false);
    }

    @Override
    public String describe() {
        return "Java (Bouncy Castle)";
    }
}
