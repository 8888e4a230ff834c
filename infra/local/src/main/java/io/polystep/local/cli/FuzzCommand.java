package io.polystep.local.cli;

import io.polystep.local.fuzz.Campaign;
import io.polystep.local.fuzz.Failure;
import io.polystep.local.fuzz.Tally;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./polystep fuzz}: damaged payloads for every decoder of foreign bytes. */
@Command(
        name = "fuzz",
        description = {
            "Feeds every decoder of foreign bytes with damaged payloads made from a seed: fields dropped, repeated,",
            "swapped, numbers out of range or misspelt, unknown words, deep nesting, broken UTF-8 and more.",
            "A case fails if the decoder throws, hangs, allocates without bound, refuses without a usable reason,",
            "reads a number or a word that the payload does not hold, or takes an order from a refused answer.",
            "Exit code 0 if no case fails; 1 if one does, with the payload made small and the command that replays",
            "it; 2 for a wrong command line; 3 for an unknown decoder."
        },
        mixinStandardHelpOptions = true)
final class FuzzCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--seed", description = "Seed of all randomness (default: ${DEFAULT-VALUE}).", defaultValue = "1")
    private long seed;

    @Option(
            names = "--cases",
            description = "Number of payloads over all chosen decoders (default: ${DEFAULT-VALUE}).",
            defaultValue = "1000000")
    private long cases;

    @Option(names = "--decoder", paramLabel = "NAME", description = "Use one decoder only; an unknown name lists all.")
    private @Nullable String decoder;

    @Option(names = "--replay", paramLabel = "CASE", description = "Run one case of --decoder alone.")
    private @Nullable Long replay;

    @Option(
            names = {"-v", "--verbose"},
            description = "Print a line for each decoder.")
    private boolean verbose;

    /** Its fields are set by the command line. */
    FuzzCommand() {}

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        requireSense();
        long start = System.nanoTime();
        Campaign.Findings findings =
                Campaign.run(seed, cases, Optional.ofNullable(decoder), Optional.ofNullable(replay), System::nanoTime);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        if (verbose) {
            findings.tallies().forEach(tally -> console.line(line(tally)));
        }
        findings.failures().forEach(failure -> print(console, failure));
        console.line(String.format(
                Locale.ROOT,
                "seed %d: %,d cases over %d decoders in %.1f s, %,.0f a second: %d failures",
                seed,
                findings.cases(),
                findings.tallies().size(),
                time.toMillis() / 1_000.0,
                findings.cases() * 1_000.0 / Math.max(1, time.toMillis()),
                findings.failures().size()));
        return findings.failures().isEmpty() ? ExitCode.OK : ExitCode.NOT_PROVEN;
    }

    private void requireSense() {
        if (cases < 1) {
            throw wrong("expected --cases of one or more, found '" + cases + "'");
        }
        if (replay != null && (decoder == null || replay < 0)) {
            throw wrong("expected --replay with a case from zero and with --decoder, because cases count by decoder");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), message);
    }

    private static String line(Tally tally) {
        return String.format(
                Locale.ROOT,
                "%-24s %,9d cases, %,9d read, %,9d refused; at most %,d bytes allocated by one",
                tally.decoder(),
                tally.cases(),
                tally.read(),
                tally.cases() - tally.read(),
                tally.mostBytes());
    }

    private static void print(Console console, Failure failure) {
        console.line("FAILED " + failure.decoder() + ", seed " + failure.seed() + ", case " + failure.number());
        console.line("  " + failure.breach());
        console.line("  payload: " + failure.payload());
        console.line("  replay:  " + failure.replay());
    }
}
