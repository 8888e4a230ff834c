package io.polystep.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.local.run.Operator;
import io.polystep.local.run.RunOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polystep control}: the deployed control function on a kept run. */
@Command(
        name = "control",
        description = {
            "Halts new risk, allows it again, cancels, or tells how things stand, on a kept run that is not running.",
            "cancel, cancel-all and drain open the kept run's venue: give the arguments of the kept run. What they cancel is",
            "noticed when the run goes on."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ControlCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FUNCTION = "ControlFunction";
    private static final Set<String> AT_THE_VENUE = Set.of("cancel", "cancel-all", "drain");

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "WHAT",
            description = "halt, resume, cancel, cancel-all, drain, accept-nonce or status.")
    private String what = "";

    @Mixin
    private final RunArguments arguments = new RunArguments();

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            description = "global, strategy:<name> or market:<condition> (default: ${DEFAULT-VALUE}).")
    private String scope = "global";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept in the audit item.")
    private String reason = "";

    @Option(names = "--actor", paramLabel = "NAME", description = "Who; kept in the audit item.")
    private String actor = "";

    @Option(names = "--order", paramLabel = "HASH", description = "The order to cancel: 0x and 64 hex digits.")
    private String order = "";

    @Option(names = "--nonce", paramLabel = "NUMBER", description = "What the chain has mined, for accept-nonce.")
    private String nonce = "";

    @Override
    public Integer call() throws IOException {
        ObjectNode input = JSON.createObjectNode()
                .put("command", what)
                .put("scope", scope)
                .put("reason", reason)
                .put("actor", actor)
                .put("order", order)
                .put("nonce", nonce);
        RunOptions options = arguments.options(Objects.requireNonNull(spec));
        JsonNode answer = AT_THE_VENUE.contains(what)
                ? Operator.callOutside(options, Checkout.root(), FUNCTION, input)
                : Operator.call(keep(options), Checkout.root(), FUNCTION, input);
        Console.of(spec).line(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        return answer.path("done").asBoolean() ? ExitCode.OK : ExitCode.NOT_PROVEN;
    }

    private Path keep(RunOptions options) {
        return options.keep()
                .orElseThrow(() -> new ParameterException(
                        Objects.requireNonNull(spec).commandLine(), "expected --keep with a kept run, found none"));
    }
}
