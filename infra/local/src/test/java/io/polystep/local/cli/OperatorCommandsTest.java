package io.polystep.local.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.local.run.TestRuns;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's commands on a kept run. */
final class OperatorCommandsTest {
    @Test
    void haltsResumesAndListsOnAKeptRun(@TempDir Path state) {
        TestRuns.run(Optional.empty(), Optional.of(state));
        String keep = state.toString();

        Called status = Called.with("control", "status", "--keep", keep);
        assertEquals(ExitCode.OK, status.code(), status.err());
        assertTrue(status.out().contains("\"reconciliation\" : \"RECONCILED\""), status.out());

        Called halt = Called.with("control", "halt", "--keep", keep, "--reason", "looking at it", "--actor", "alice");
        assertTrue(halt.out().contains("global: looking at it (alice, "), halt.out() + halt.err());

        Called resume = Called.with("control", "resume", "--keep", keep, "--reason", "was fine", "--actor", "alice");
        assertEquals(ExitCode.OK, resume.code(), resume.err());
        assertTrue(resume.out().contains("\"halts\" : [ ]"), resume.out());

        Called cancelled = Called.with("control", "cancel-all", "--keep", keep);
        assertEquals(ExitCode.OK, cancelled.code(), cancelled.err());
        assertTrue(cancelled.out().contains("0 cancelled, 0 not"), cancelled.out());

        Called drained = Called.with("control", "drain", "--keep", keep, "--reason", "going home", "--actor", "alice");
        assertEquals(ExitCode.OK, drained.code(), drained.err());
        assertTrue(drained.out().contains("drained: no order is open; 0 cancelled"), drained.out());
        assertTrue(drained.out().contains("global: drain: going home (alice, "), drained.out());

        Called letters = Called.with("redrive", "--keep", keep);
        assertTrue(letters.out().contains("\"letters\" : [ ]"), letters.out() + letters.err());
    }

    @Test
    void saysWhatIsWrong(@TempDir Path empty) {
        Called nothing = Called.with("control", "status", "--keep", empty.toString());

        assertEquals(ExitCode.BAD_INPUT, nothing.code());
        assertTrue(nothing.err().contains("expected a run of version"), nothing.err());
    }
}
