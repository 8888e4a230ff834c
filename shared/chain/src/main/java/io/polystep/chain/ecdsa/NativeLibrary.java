package io.polystep.chain.ecdsa;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

/** Brings the native library from the class path into this process: Linux on x86-64 and on 64-bit ARM. */
final class NativeLibrary {
    private static final String RESOURCE = "/fr/acinq/secp256k1/jni/native/linux-%s/libsecp256k1-jni.so";

    private NativeLibrary() {}

    /**
     * True when it is loaded. Each class loader gets its own copy, because one file serves one class loader only.
     *
     * @throws UnsatisfiedLinkError if the system refuses the library
     */
    static boolean load() {
        Optional<String> resource = resource(System.getProperty("os.name"), System.getProperty("os.arch"));
        return resource.isPresent() && load(resource.get());
    }

    /** Where the library of a system is on the class path; empty for a system without one. */
    static Optional<String> resource(String system, String architecture) {
        if (!system.toLowerCase(Locale.ROOT).startsWith("linux")) {
            return Optional.empty();
        }
        return switch (architecture) {
            case "amd64", "x86_64" -> Optional.of(RESOURCE.formatted("x86_64"));
            case "aarch64", "arm64" -> Optional.of(RESOURCE.formatted("aarch64"));
            default -> Optional.empty();
        };
    }

    private static boolean load(String resource) {
        try (InputStream library = NativeLibrary.class.getResourceAsStream(resource)) {
            return library != null && copyAndLoad(library);
        } catch (IOException noTemporaryFile) {
            return false;
        }
    }

    @SuppressWarnings("restricted") // loading native code is this class's purpose
    private static boolean copyAndLoad(InputStream library) throws IOException {
        Path copy = Files.createTempFile("libsecp256k1-jni", ".so");
        try {
            Files.copy(library, copy, StandardCopyOption.REPLACE_EXISTING);
            System.load(copy.toString());
            return true;
        } finally {
            // Linux keeps the mapped library alive without its name.
            Files.deleteIfExists(copy);
        }
    }
}
