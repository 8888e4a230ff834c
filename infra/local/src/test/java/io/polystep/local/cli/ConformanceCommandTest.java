package io.polystep.local.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.local.conformance.VectorSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ConformanceCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    @Test
    void printsOneLinePerFileAndATotal() throws IOException {
        write("price_grid.json", shipped("price_grid.json"));
        write("wallet_derivation.json", shipped("wallet_derivation.json"));

        int code = run("--subset", directory.toString());

        assertEquals("""
                price_grid: 168 passed, 0 failed
                wallet_derivation: 14 passed, 0 failed
                total: 182 passed, 0 failed
                """, out.toString().replace("\r\n", "\n"));
        assertEquals(ExitCode.OK, code);
    }

    @Test
    void reportsOneChangedDigitInEachOfThreeFilesAndFails() throws IOException {
        plant("order_v2.json", "\"makerAmount\": \"3535000\"", "\"makerAmount\": \"3535001\"");
        plant(
                "wallet_derivation.json",
                "0xBc0fF067b7740Eff76C1ca93c875Ba6B890d6B50",
                "0xBc0fF067b7740Eff76C1ca93c875Ba6B890d6B51");
        plant("calldata.json", "0x095ea7b3000000", "0x095ea7b4000000");

        int code = run("--subset", directory.toString());

        assertEquals(ExitCode.NOT_PROVEN, code);
        assertSays("order_v2: 107 passed, 1 failed");
        assertSays("  v2-1: failed, makerAmount: expected 3535001, found 3535000");
        assertSays("wallet_derivation: 13 passed, 1 failed");
        assertSays("  w-1: failed, depositWalletBeacon: expected ");
        assertSays("calldata: 56 passed, 1 failed");
        assertSays("  cd-1: failed, calldata: expected 0x095ea7b4");
        assertSays("total: 176 passed, 3 failed");
    }

    @Test
    void namesEveryCaseWhenAsked() throws IOException {
        write("wallet_derivation.json", shipped("wallet_derivation.json"));

        run("--subset", "-v", directory.toString());

        assertSays("  w-1: passed");
    }

    @Test
    void marksOrdersThatProductionRefuses() throws IOException {
        write("order_v1_legacy.json", shipped("order_v1_legacy.json"));

        run("--subset", "-v", directory.toString());

        assertSays("order_v1_legacy: 12 passed, 0 failed");
        assertSays("production has refused these orders since 2026-04-28");
    }

    @Test
    void failsForMissingFilesUnlessASubsetIsAskedFor() throws IOException {
        write("wallet_derivation.json", shipped("wallet_derivation.json"));

        assertEquals(ExitCode.NOT_PROVEN, run(directory.toString()));
        assertSays("expected order_v3.json, found no such file");
    }

    @Test
    void explainsADirectoryThatIsNotThere() {
        int code = run(directory.resolve("absent").toString());

        assertEquals(ExitCode.BAD_INPUT, code);
        assertTrue(err.toString().contains("expected a directory of vector files"), err::toString);
    }

    private int run(String... arguments) {
        CommandLine line = Polystep.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        String[] all = new String[arguments.length + 1];
        all[0] = "conformance";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return line.execute(all);
    }

    private void assertSays(String text) {
        assertTrue(out.toString().contains(text), out::toString);
    }

    /** A copy of a shipped file in which the first occurrence of a text is another. */
    private void plant(String name, String text, String other) throws IOException {
        String whole = shipped(name);
        int at = whole.indexOf(text);
        assertTrue(at > 0, () -> "no " + text + " in " + name);
        write(name, whole.substring(0, at) + other + whole.substring(at + text.length()));
    }

    private static String shipped(String name) {
        return VectorSource.shipped().text(name);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }
}
