package io.polystep.chain.ecdsa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeLibraryTest {
    @ParameterizedTest
    @CsvSource({"Linux, amd64", "Linux, x86_64", "Linux, aarch64", "linux, arm64"})
    void isOnTheClassPathForBothLambdaArchitectures(String system, String architecture) {
        String resource = NativeLibrary.resource(system, architecture).orElseThrow();

        assertNotNull(NativeLibrary.class.getResource(resource), resource);
    }

    @ParameterizedTest
    @CsvSource({"Mac OS X, aarch64", "Windows 11, amd64", "Linux, riscv64"})
    void isLeftOutElsewhere(String system, String architecture) {
        assertEquals(Optional.empty(), NativeLibrary.resource(system, architecture));
    }

    @Test
    void loadsOnceMoreUnderAnotherName() {
        boolean known = NativeLibrary.resource(System.getProperty("os.name"), System.getProperty("os.arch"))
                .isPresent();

        assertEquals(known, NativeLibrary.load());
        assertEquals(known, Ecdsa.inNativeCode().isPresent());
        assertTrue(known || Ecdsa.best().equals(Ecdsa.inJava()));
    }
}
