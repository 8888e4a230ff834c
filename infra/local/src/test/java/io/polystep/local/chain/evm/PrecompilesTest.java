package io.polystep.local.chain.evm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Sign;

class PrecompilesTest {
    private final Precompiles precompiles = new Precompiles(GasSchedule.ETHEREUM);

    @Test
    void recoversTheSignerOfAHash() {
        Credentials key = Credentials.create("59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d");
        byte[] hash = Word.bytes(BigInteger.valueOf(12_345));
        Sign.SignatureData signature = Sign.signMessage(hash, key.getEcKeyPair(), false);
        String input = Bytes.of(hash).hex()
                + "0".repeat(62)
                + Bytes.of(signature.getV()).hex().substring(2)
                + Bytes.of(signature.getR()).hex().substring(2)
                + Bytes.of(signature.getS()).hex().substring(2);

        Outcome outcome = run(1, Bytes.ofHex(input).toArray());

        assertEquals(new BigInteger(key.getAddress().substring(2), 16), Word.of(outcome.output()));
        assertEquals(97_000, outcome.gasLeft());
    }

    @Test
    void recoversNothingFromNonsense() {
        assertEquals(0, run(1, new byte[128]).output().length);
    }

    @Test
    void hashesWithSha256() {
        String empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

        assertEquals("0x" + empty, Bytes.of(run(2, new byte[0]).output()).hex());
    }

    @Test
    void copiesItsInput() {
        assertArrayEquals(new byte[] {1, 2, 3}, run(4, new byte[] {1, 2, 3}).output());
    }

    @Test
    void raisesToAPowerAtThePublishedPrice() {
        BigInteger modulus = Curve.P;
        BigInteger exponent = modulus.add(BigInteger.ONE).shiftRight(2);
        String word = "0".repeat(62) + "20";
        String input = word.repeat(3) + hex(BigInteger.TWO) + hex(exponent) + hex(modulus);

        Outcome outcome = run(5, Bytes.ofHex(input).toArray());

        assertEquals(BigInteger.TWO.modPow(exponent, modulus), Word.of(outcome.output()));
        assertEquals(100_000 - 16L * (exponent.bitLength() - 1) / 3, outcome.gasLeft());
    }

    @Test
    void addsCurvePointsCommutativelyAndAssociatively() {
        long seed = 20_261_121L;
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            String a = multiple(random.nextInt(50) + 1);
            String b = multiple(random.nextInt(50) + 1);
            String c = multiple(random.nextInt(50) + 1);

            assertEquals(sum(sum(a, b), c), sum(a, sum(c, b)), "seed " + seed + " round " + round);
        }
    }

    @Test
    void addsAPointAndItsOppositeToInfinity() {
        String opposite = hex(BigInteger.ONE) + hex(Curve.P.subtract(BigInteger.TWO));

        assertEquals("0".repeat(128), sum(generator(), opposite));
    }

    @Test
    void refusesAPointOffTheCurve() {
        byte[] input = Bytes.ofHex(hex(BigInteger.ONE) + hex(BigInteger.ONE)).toArray();

        assertThrows(Halt.class, () -> run(6, input));
    }

    @Test
    void namesAPrecompileThatIsMissing() {
        Halt halt = assertThrows(Halt.class, () -> run(8, new byte[0]));

        assertEquals("precompile 8 is not part of the local chain", halt.reason());
    }

    private static String multiple(int times) {
        String sum = generator();
        for (int i = 1; i < times; i++) {
            sum = sum(sum, generator());
        }
        return sum;
    }

    private static String generator() {
        return hex(BigInteger.ONE) + hex(BigInteger.TWO);
    }

    private static String sum(String a, String b) {
        return Bytes.of(Curve.add(Bytes.ofHex(a + b).toArray())).hex().substring(2);
    }

    private static String hex(BigInteger word) {
        return Bytes.of(Word.bytes(word)).hex().substring(2);
    }

    private Outcome run(int address, byte[] input) {
        return precompiles.run(
                address, new Message(BigInteger.ONE, BigInteger.ONE, BigInteger.ZERO, input, 100_000, false, 1));
    }
}
