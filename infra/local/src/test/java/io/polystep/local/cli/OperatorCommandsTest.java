package io.polystep.local.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.local.run.TestRuns;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    void acceptsANonceOnAKeptRun(@TempDir Path state) {
        TestRuns.run(Optional.empty(), Optional.of(state));
        String keep = state.toString();
        Called low = acceptNonce(keep, "0", "sent by hand", "alice");
        Matcher bounds = Pattern.compile("expected a nonce of 0x\\S+ from (\\d+) to (\\d+), found 0")
                .matcher(low.err());
        assertTrue(bounds.find(), low.err());
        String next = bounds.group(1);

        assertRefused("expected a text for reason", acceptNonce(keep, next, "", "alice"));
        assertRefused("expected a text for actor", acceptNonce(keep, next, "sent by hand", ""));
        assertRefused("expected a text for nonce", acceptNonce(keep, "", "sent by hand", "alice"));
        assertRefused("found 'five'", acceptNonce(keep, "five", "sent by hand", "alice"));
        assertRefused("to " + bounds.group(2), acceptNonce(keep, bounds.group(2) + "0", "sent by hand", "alice"));

        Called accepted = acceptNonce(keep, next, "sent by hand", "alice");
        assertEquals(ExitCode.OK, accepted.code(), accepted.err());
        assertTrue(
                accepted.out().contains("\"text\" : \"redemption goes on from nonce " + next + "\""), accepted.out());
        assertRefused("found " + next, acceptNonce(keep, next, "sent by hand", "alice"));
    }

    private static Called acceptNonce(String keep, String nonce, String reason, String actor) {
        return Called.with(
                "control", "accept-nonce", "--keep", keep, "--nonce", nonce, "--reason", reason, "--actor", actor);
    }

    private static void assertRefused(String words, Called called) {
        assertEquals(ExitCode.BAD_INPUT, called.code(), called.out());
        assertTrue(called.err().contains(words), called.err());
        assertEquals("", called.out());
    }

    @Test
    void saysWhatIsWrong(@TempDir Path empty) {
        Called nothing = Called.with("control", "status", "--keep", empty.toString());

        assertEquals(ExitCode.BAD_INPUT, nothing.code());
        assertTrue(nothing.err().contains("expected a run of version"), nothing.err());
    }
}
