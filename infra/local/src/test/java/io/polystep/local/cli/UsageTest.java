package io.polystep.local.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UsageTest {
    private static void assertUsage(String expected, String... arguments) {
        Called called = Called.with(arguments);

        assertEquals(ExitCode.USAGE, called.code(), called.err());
        assertTrue(called.err().contains(expected), called.err());
        assertTrue(called.err().contains("Usage: polystep"), called.err());
        assertEquals("", called.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--from|yesterday|expected a UTC time like 2026-04-16T08:00:00Z, found 'yesterday'",
                "--to|2026-04-16|expected a UTC time like 2026-04-16T08:00:00Z, found '2026-04-16'",
                "--cash|plenty|expected dollars above zero with at most six decimals, found 'plenty'",
                "--cash|0|expected dollars above zero with at most six decimals, found '0'",
                "--cash|-5|expected dollars above zero with at most six decimals, found '-5'",
                "--cash|0.0000001|expected dollars above zero with at most six decimals, found '0.0000001'",
                "--cash|99999999999999999999|expected dollars above zero",
                "--fee-rate|free|expected a rate from 0 to 1, like 0.07, found 'free'",
                "--fee-rate|1.5|expected a rate from 0 to 1, like 0.07, found '1.5'",
                "--strategy|best|expected one of late-confirmation, found 'best'",
                "--seed|x|'x' is not a long",
            })
    void refusesAnOptionOfRunThatDoesNotFit(String option, String value, String expected) {
        assertUsage(expected, "run", option, value);
    }

    @Test
    void refusesTimesInTheWrongOrder() {
        assertUsage("expected --from before --to", "run", "--from=2026-04-16T08:00:00Z", "--to=2026-04-16T07:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"venue,--port,-1", "venue,--chain-port,65536", "chain,--port,http"})
    void refusesAPortThatIsNone(String command, String option, String value) {
        assertUsage("expected a port from 0 to 65535, found '" + value + "'", command, option + "=" + value);
    }

    @Test
    void refusesUnknownCommandsAndOptionsAndMissingArguments() {
        assertUsage("Unmatched argument", "fly");
        assertUsage("Unknown option: '--fast'", "run", "--fast");
        assertUsage("Missing required parameter: 'FILE'", "states", "run");
        assertUsage("Missing required subcommand", "states");
        assertUsage("Missing required subcommand");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|run,venue,chain,states",
                "run|--data,--from,--to,--strategy,--cash,--seed,--fee-rate,--json,--keep",
                "venue|--port,--chain-port,--socket-port,--data,--fee-rate",
                "chain|--port",
                "states|run",
                "states run|--input,--mock,--substitute,--seed,FILE",
            })
    void helpsEverywhere(String command, String names) {
        String words = command == null ? "--help" : command + " --help";

        Called called = Called.with(words.split(" "));

        assertEquals(ExitCode.OK, called.code());
        assertEquals("", called.err());
        for (String name : List.of(names.split(","))) {
            assertTrue(called.out().contains(name), name + " in " + called.out());
        }
        assertTrue(called.out().contains("--help"), called.out());
    }

    @Test
    void saysItsVersion() {
        assertEquals("polystep 0.1.0", Called.with("--version").out().strip());
    }
}
