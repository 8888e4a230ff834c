package io.polystep.local.cli;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.local.cloud.TemplateException;
import io.polystep.local.conformance.ConformanceException;
import io.polystep.local.journal.JournalException;
import io.polystep.local.run.RunException;
import io.polystep.local.session.SessionException;
import io.polystep.local.states.DefinitionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code polystep run}, and each engine of the embedded runtime alone. */
@Command(
        name = "polystep",
        description = {
            "Polystep trades Polymarket: each order placed once or provably not at all.",
            "Everything here runs on this machine alone; nothing trades real money."
        },
        subcommands = {
            RunCommand.class,
            VenueCommand.class,
            ChainCommand.class,
            StatesCommand.class,
            ConformanceCommand.class,
            ControlCommand.class,
            RedriveCommand.class,
            ExportCommand.class,
            FuzzCommand.class,
            BootstrapCommand.class,
            SnapshotCommand.class,
            RestoreDrillCommand.class,
            SimulateCommand.class,
            CrashMatrixCommand.class
        },
        mixinStandardHelpOptions = true,
        version = "polystep 0.1.0",
        synopsisSubcommandLabel = "COMMAND")
public final class Polystep {
    private Polystep() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Polystep());
        line.setExecutionExceptionHandler(Polystep::explain);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(110);
        return line;
    }

    /** Known faults are one message; anything else is a bug and shows where it is. */
    private static int explain(Exception fault, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        switch (fault) {
            case RunException known -> say(line, known.getMessage());
            case SessionException known -> say(line, known.getMessage());
            case JournalException known -> say(line, known.getMessage());
            case ConformanceException known -> say(line, known.getMessage());
            case DefinitionException known -> say(line, known.getMessage());
            case IllegalArgumentException known -> say(line, known.getMessage());
            case UncheckedIOException known -> say(line, message(known));
            case PermanentException known -> say(line, known.getMessage());
            case RetryableException known -> say(line, known.getMessage());
            case TemplateException known -> say(line, known.getMessage());
            case IOException known -> say(line, "expected to read and write files, found " + known);
            default -> throw fault;
        }
        return ExitCode.BAD_INPUT;
    }

    /** The message that was written for people, or what lies beneath when there is none. */
    private static @Nullable String message(UncheckedIOException fault) {
        Throwable cause = fault.getCause();
        boolean wordless = String.valueOf(cause).equals(fault.getMessage());
        return wordless ? "expected to read and write files, found " + cause : fault.getMessage();
    }

    private static void say(CommandLine line, @Nullable String message) {
        line.getErr().println("polystep: " + message);
        line.getErr().flush();
    }
}
