package io.polystep.local.cli;

import io.polystep.local.states.Definition;
import io.polystep.local.states.ExecutionStatus;
import io.polystep.local.states.StatesRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polystep states}: the state-machine interpreter alone. */
@Command(
        name = "states",
        description = "The state-machine interpreter alone.",
        subcommands = StatesCommand.RunOne.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "run")
final class StatesCommand {
    private StatesCommand() {}

    /** {@code polystep states run}: one execution of one definition, on virtual time. */
    @Command(
            name = "run",
            description = {
                "Runs one JSONata state machine and prints the states entered and the output or error.",
                "Waits pass at once. Exit code 0 if it succeeded, 1 if it failed."
            },
            mixinStandardHelpOptions = true)
    static final class RunOne implements Callable<Integer> {
        @Spec
        private @Nullable CommandSpec spec;

        @Parameters(index = "0", paramLabel = "FILE", description = "The Amazon States Language file.")
        private Path file = Path.of("");

        @Option(names = "--input", paramLabel = "JSON", description = "The execution's input (default: {}).")
        private String input = "{}";

        @Option(
                names = "--mock",
                paramLabel = "FILE",
                description = {
                    "Answers of Task states: {\"State\": [{\"result\": ...}, {\"error\": \"...\", \"cause\": \"...\"}]};",
                    "consumed in order, the last one repeats. Without it a Task state fails."
                })
        private @Nullable Path mock;

        @Option(
                names = {"-s", "--substitute"},
                paramLabel = "NAME=VALUE",
                split = ",",
                description = "A DefinitionSubstitutions value; may be repeated, or a list with commas.")
        private Map<String, String> substitutions = Map.of();

        @Option(names = "--seed", description = "Seed for jitter (default: ${DEFAULT-VALUE}).")
        private long seed = 1;

        @Override
        public Integer call() throws IOException {
            Optional<String> mocks = mock == null ? Optional.empty() : Optional.of(Files.readString(mock));
            StatesRun run = StatesRun.of(Definition.read(file, substitutions), input, mocks, seed);
            Console out = Console.of(spec);
            out.line("states   " + String.join(" → ", run.statesEntered()));
            out.line("status   " + run.execution().status());
            run.execution().output().ifPresent(output -> out.line("output   " + output));
            run.execution().error().ifPresent(error -> out.line("error    " + error));
            run.execution().cause().ifPresent(cause -> out.line("cause    " + cause));
            out.line("time     " + run.virtualTime().toMillis() + " ms of virtual time");
            return run.execution().status() == ExecutionStatus.SUCCEEDED ? ExitCode.OK : ExitCode.NOT_PROVEN;
        }
    }
}
