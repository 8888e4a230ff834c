package io.polystep.deployment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of the libraries in the zips with keys is enough to sign and to recover, in both arithmetics. */
final class SigningZipTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] SECRET =
            HEX.parseHex("ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80");
    private static final byte[] DIGEST = HEX.parseHex("ab".repeat(32));
    private static final String ACCOUNT = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";

    @ParameterizedTest
    @ValueSource(strings = {"order-placement", "redemption"})
    void theZipSignsAndRecovers(String module, @TempDir Path folder) throws ReflectiveOperationException, IOException {
        Path file = Template.root().resolve("functions/" + module + "/target/polystep-" + module + ".zip");
        assumeTrue(Files.exists(file), "not packaged yet; ./mvnw verify packages it before it comes here");
        try (Unpacked zip = Unpacked.of(file, folder)) {
            Class<?> ecdsa = zip.type("io.polystep.chain.ecdsa.Ecdsa");
            Optional<?> fast = (Optional<?>) ecdsa.getMethod("inNativeCode").invoke(null);
            byte[] inJava = sign(ecdsa, ecdsa.getMethod("inJava").invoke(null));

            assertArrayEquals(inJava, sign(ecdsa, ecdsa.getMethod("best").invoke(null)));
            assertEquals(isLinux(), fast.isPresent(), "libsecp256k1 in the zip");
            assertEquals(ACCOUNT, recovered(zip, inJava));
        }
    }

    private static byte[] sign(Class<?> ecdsa, Object signer) throws ReflectiveOperationException {
        return (byte[]) ecdsa.getMethod("sign", byte[].class, byte[].class).invoke(signer, SECRET, DIGEST);
    }

    private static String recovered(Unpacked zip, byte[] signature) throws ReflectiveOperationException {
        Optional<?> account = (Optional<?>) zip.type("io.polystep.chain.SignatureCheck")
                .getMethod("signer", byte[].class, byte[].class)
                .invoke(null, DIGEST, signature);
        assertTrue(account.isPresent());
        return account.get().toString();
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
    }
}
