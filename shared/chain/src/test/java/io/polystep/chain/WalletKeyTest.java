package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.PermanentException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.web3j.crypto.Sign;

class WalletKeyTest {
    private static final String DEVELOPMENT = "ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";

    @Test
    void knowsItsChecksummedAccount() {
        try (WalletKey key = key(DEVELOPMENT)) {
            assertEquals(
                    "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", key.address().text());
        }
    }

    @Test
    void refusesThePublicDevelopmentKeys() {
        try (WalletKey key = key(DEVELOPMENT)) {
            assertThrows(PermanentException.class, key::requireNotPublic);
        }
    }

    @Test
    void acceptsAKeyThatIsNotPublic() {
        try (WalletKey key = key("11".repeat(32))) {
            key.requireNotPublic();
            assertFalse(DevelopmentKeys.contains(key.address()));
        }
    }

    @Test
    void staysSilentAboutTheKey() {
        try (WalletKey key = key(DEVELOPMENT)) {
            assertEquals("WalletKey of " + key.address(), key.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"privateKey\":\"0xSECRET\"}",
                "{\"privateKey\":\"SECRET0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80\"}",
                "SECRET0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80",
                "{\"privateKey\":SECRET}",
                "{\"key\":\"SECRET\"}",
                ""
            })
    void refusesAMalformedSecretWithoutRepeatingIt(String secret) {
        PermanentException refusal = assertThrows(PermanentException.class, () -> WalletKey.fromSecret(secret));

        assertFalse(String.valueOf(refusal.getMessage()).contains("SECRET"), refusal::getMessage);
        assertNull(refusal.getCause(), "a cause could quote the secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000000000000000000000000000",
                "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141"
            })
    void refusesAKeyOutsideTheCurve(String hex) {
        assertThrows(PermanentException.class, () -> key(hex));
    }

    @Test
    void signsNothingOnceClosed() {
        WalletKey key = key(DEVELOPMENT);
        key.close();
        assertThrows(IllegalStateException.class, () -> key.signature(new byte[32]));
    }

    @Test
    void signsDeterministicallyWithLowSAndRecoverably() {
        long seed = 20_261_121L;
        Random random = new Random(seed);
        BigInteger half = Sign.CURVE_PARAMS.getN().shiftRight(1);
        for (int i = 0; i < 100; i++) {
            byte[] secret = new byte[32];
            byte[] digest = new byte[32];
            random.nextBytes(secret);
            random.nextBytes(digest);
            try (WalletKey key = WalletKey.fromSecret("{\"privateKey\":\"" + Bytes.hex(secret) + "\"}")) {
                byte[] signature = key.signature(digest);
                String where = "seed " + seed + ", round " + i;

                assertArrayEquals(signature, key.signature(digest), where);
                assertTrue(new BigInteger(1, Arrays.copyOfRange(signature, 32, 64)).compareTo(half) <= 0, where);
                assertTrue(signature[64] == 27 || signature[64] == 28, where);
                assertEquals(Optional.of(key.address()), SignatureCheck.signer(digest, signature), where);
            }
        }
    }

    @Test
    void recoversNobodyFromGarbage() {
        assertEquals(Optional.empty(), SignatureCheck.signer(new byte[32], new byte[65]));
        assertEquals(Optional.empty(), SignatureCheck.signer(new byte[32], new byte[64]));
    }

    @Test
    void readsKeysInAnyCase() {
        try (WalletKey lower = key(DEVELOPMENT);
                WalletKey upper = key(DEVELOPMENT.toUpperCase(Locale.ROOT))) {
            assertEquals(lower.address(), upper.address());
        }
    }

    private static WalletKey key(String hex) {
        return WalletKey.fromSecret("{\"privateKey\":\"0x" + hex + "\"}");
    }
}
