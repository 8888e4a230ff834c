package io.polystep.local.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.local.journal.Durability;
import io.polystep.local.journal.Journal;
import io.polystep.local.journal.JournalFormat;
import io.polystep.local.run.TestRuns;
import io.polystep.local.session.SessionFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a kept directory must be for a run to be continued in it. */
final class KeepTest {
    private static final String[] ARGUMENTS = {"run", "--to", "2026-03-02T10:10:00Z", "--keep"};

    @TempDir
    static Path folder;

    private static Path finished;

    @TempDir
    Path own;

    @BeforeAll
    static void finishOneRun() {
        finished = folder.resolve("finished");
        assertEquals(ExitCode.OK, run(finished).code());
    }

    private static Called run(Path keep, String... more) {
        String[] arguments = java.util.Arrays.copyOf(ARGUMENTS, ARGUMENTS.length + 1 + more.length);
        arguments[ARGUMENTS.length] = keep.toString();
        System.arraycopy(more, 0, arguments, ARGUMENTS.length + 1, more.length);
        return Called.with(arguments);
    }

    private Path copied() throws IOException {
        Path copy = own.resolve("kept");
        TestRuns.copy(finished, copy);
        return copy;
    }

    private static void assertRefused(String expected, Path keep, String... more) {
        Map<String, String> before = TestRuns.contents(keep);

        Called called = run(keep, more);

        assertEquals(ExitCode.BAD_INPUT, called.code(), called.out() + called.err());
        assertTrue(called.err().startsWith("polystep: ") && called.err().contains(expected), called.err());
        assertEquals(1, called.err().lines().count(), called.err());
        assertEquals(before, TestRuns.contents(keep));
    }

    @Test
    void givesTheSameLedgerWhenAFinishedRunIsRepeated() throws IOException {
        Called again = run(copied());

        assertEquals(ExitCode.OK, again.code());
        assertEquals(ledger(run(own.resolve("new")).out()), ledger(again.out()));
    }

    private static String ledger(String report) {
        return report.substring(report.indexOf("Ledger"), report.indexOf("Calls"));
    }

    @Test
    void refusesADirectoryThatCannotBeMade() throws IOException {
        Path file = Files.writeString(own.resolve("file"), "x");

        Called called = run(file.resolve("below"));

        assertEquals(ExitCode.BAD_INPUT, called.code());
        assertTrue(called.err().contains("expected a directory that can be written at " + file), called.err());
        assertTrue(called.err().contains("choose another --keep directory"), called.err());
    }

    @Test
    void refusesAFile() throws IOException {
        Called called = run(Files.writeString(own.resolve("file"), "x"));

        assertEquals(ExitCode.BAD_INPUT, called.code());
        assertTrue(called.err().contains("expected a directory that can be written"), called.err());
    }

    @Test
    void refusesADirectoryOfSomethingElse() throws IOException {
        Files.writeString(own.resolve("thesis.txt"), "x");

        assertRefused("found other files", own);
    }

    @Test
    void refusesARunOfAnotherVersion() throws IOException {
        Path kept = copied();
        Path manifest = kept.resolve("run.txt");
        Files.writeString(manifest, Files.readString(manifest).replace("polystep-run 1", "polystep-run 2"));

        assertRefused("expected a run of version 'polystep-run 1'", kept);
    }

    @Test
    void refusesARunOfOtherArguments() throws IOException {
        assertRefused("repeat the same arguments", copied(), "--cash", "999");
    }

    @Test
    void refusesARunWhoseDataHasChanged() throws IOException {
        Path data = SessionFiles.write(
                Files.createDirectories(own.resolve("session")),
                "[" + SessionFiles.entry("\"Up\"") + "]",
                List.of(SessionFiles.line(1_000, SessionFiles.UP, List.of("0.38:50"), List.of("0.4:10"))));
        Path keep = own.resolve("kept");
        String[] arguments = {"run", "--data", data.toString(), "--keep", keep.toString()};
        assertEquals(ExitCode.OK, Called.with(arguments).code());
        SessionFiles.write(
                data,
                "[" + SessionFiles.entry("\"Up\"") + "]",
                List.of(SessionFiles.line(1_000, SessionFiles.UP, List.of("0.39:50"), List.of("0.4:10"))));

        Called changed = Called.with(arguments);

        assertEquals(ExitCode.BAD_INPUT, changed.code());
        assertTrue(changed.err().contains("expected the arguments and the data of the run"), changed.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"trader/loop", "trader/table", "trader/executions", "outside/chain", "outside/venue"})
    void refusesAJournalThatIsDamagedInTheMiddle(String part) throws IOException {
        Path kept = copied();
        Path log = kept.resolve(part).resolve("0.log");
        byte[] bytes = Files.readAllBytes(log);
        bytes[bytes.length / 2] ^= 0x20;
        Files.write(log, bytes);

        assertRefused(part, kept);
    }

    @Test
    void refusesAJournalOfAnotherVersion() throws IOException {
        Path kept = copied();
        try (var files = Files.list(kept.resolve("trader/loop"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        try (Journal newer = Journal.open(
                kept.resolve("trader/loop"), new JournalFormat("polystep-loop", 2), Durability.OS_BUFFERED)) {
            newer.replay(record -> {});
        }

        assertRefused("loop", kept);
    }

    @Test
    void refusesADirectoryThatIsInUse() throws IOException {
        Path kept = copied();
        try (Journal user = Journal.open(
                kept.resolve("trader/loop"), new JournalFormat("polystep-loop", 1), Durability.OS_BUFFERED)) {
            user.replay(record -> {});

            assertRefused("lock", kept);
        }
    }
}
