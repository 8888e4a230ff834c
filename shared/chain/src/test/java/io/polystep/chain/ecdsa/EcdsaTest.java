package io.polystep.chain.ecdsa;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.acinq.secp256k1.Secp256k1CFunctions;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Sign;

/** The oracles are web3j's signer, which searches the recovery bit, and libsecp256k1's own signing function. */
class EcdsaTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final int ROUNDS = Integer.getInteger("polystep.signatures", 1_000);
    private static final long SEED = Long.getLong("polystep.seed", 20_261_121L);

    @Test
    void givesTheSameBytesInNativeCodeAsInJava() {
        assumeTrue(Ecdsa.inNativeCode().isPresent(), "no native library for this system: nothing to compare");
        Ecdsa fast = Ecdsa.inNativeCode().orElseThrow();
        Random random = new Random(SEED);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] secret = bytes(random);
            byte[] digest = bytes(random);
            String where = "seed " + SEED + ", round " + i;

            byte[] signature = fast.sign(secret, digest);

            assertArrayEquals(Ecdsa.inJava().sign(secret, digest), signature, where);
            assertArrayEquals(signedByTheLibrary(secret, digest), Arrays.copyOf(signature, 64), where);
            assertArrayEquals(Ecdsa.inJava().publicKey(secret), fast.publicKey(secret), where);
        }
    }

    @Test
    void givesTheBytesOfASignerThatSearchesTheRecoveryBit() {
        Random random = new Random(SEED);
        for (int i = 0; i < Math.max(100, ROUNDS / 10); i++) {
            byte[] secret = bytes(random);
            byte[] digest = bytes(random);
            assertArrayEquals(
                    signedBySearch(secret, digest),
                    Ecdsa.inJava().sign(secret, digest),
                    "seed " + SEED + ", round " + i);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000000000000000000000000000000000000000000000000000000001,"
                + "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364140,"
                + "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141",
        "0000000000000000000000000000000000000000000000000000000000000001,"
                + "0000000000000000000000000000000000000000000000000000000000000000"
    })
    void signsAtTheEdgesOfTheRangeAsOthersDo(String secret, String digest) {
        assertArrayEquals(
                signedBySearch(HEX.parseHex(secret), HEX.parseHex(digest)),
                Ecdsa.inJava().sign(HEX.parseHex(secret), HEX.parseHex(digest)));
    }

    @Test
    void leavesKeyAndDigestAsTheyWere() {
        byte[] secret = bytes(new Random(SEED));
        byte[] digest = bytes(new Random(SEED + 1));

        Ecdsa.best().sign(secret, digest);

        assertArrayEquals(bytes(new Random(SEED)), secret);
        assertArrayEquals(bytes(new Random(SEED + 1)), digest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
            })
    void refusesAKeyOutsideTheRangeWithoutRepeatingIt(String secret) {
        byte[] bytes = HEX.parseHex(secret);
        for (Ecdsa ecdsa : new Ecdsa[] {Ecdsa.inJava(), Ecdsa.best()}) {
            IllegalArgumentException refusal =
                    assertThrows(IllegalArgumentException.class, () -> ecdsa.sign(bytes, new byte[32]));
            assertThrows(IllegalArgumentException.class, () -> ecdsa.publicKey(bytes));

            assertTrue(String.valueOf(refusal.getMessage()).contains("private key of 32 bytes"), refusal::getMessage);
            assertFalse(String.valueOf(refusal.getMessage()).contains("ffff"), refusal::getMessage);
        }
        assertFalse(Ecdsa.isKey(bytes));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33})
    void refusesADigestOfAnotherLength(int length) {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> Ecdsa.best().sign(bytes(new Random(SEED)), new byte[length]));

        assertEquals("expected a digest of 32 bytes, found " + length, refusal.getMessage());
    }

    @Test
    void saysWhoseArithmeticSigns() {
        assertEquals("Java (Bouncy Castle)", Ecdsa.inJava().describe());
        Ecdsa.inNativeCode().ifPresent(fast -> {
            assertEquals("libsecp256k1 (native)", fast.describe());
            assertEquals(fast, Ecdsa.best());
        });
    }

    private static byte[] signedByTheLibrary(byte[] secret, byte[] digest) {
        long context = Secp256k1CFunctions.secp256k1_context_create(Secp256k1CFunctions.SECP256K1_CONTEXT_NONE);
        try {
            return Secp256k1CFunctions.secp256k1_ecdsa_sign(context, digest, secret);
        } finally {
            Secp256k1CFunctions.secp256k1_context_destroy(context);
        }
    }

    private static byte[] signedBySearch(byte[] secret, byte[] digest) {
        Sign.SignatureData found = Sign.signMessage(digest, ECKeyPair.create(new BigInteger(1, secret)), false);
        byte[] all = Arrays.copyOf(found.getR(), 65);
        System.arraycopy(found.getS(), 0, all, 32, 32);
        all[64] = found.getV()[0];
        return all;
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }
}
