package io.polystep.local.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.local.run.Operator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code polystep redrive}: the deployed redrive function on a kept run. */
@Command(
        name = "redrive",
        description = {
            "Lists the dead letters of a kept run, or sends them on their way again; the run itself continues with them.",
            "Sending the same one again is harmless."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RedriveCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--keep", paramLabel = "DIR", required = true, description = "The directory of the kept run.")
    private @Nullable Path keep;

    @Option(names = "--id", paramLabel = "ID", description = "Only this message; may be repeated.")
    private List<String> ids = List.of();

    @Option(names = "--all", description = "Every message. Without --id and --all they are listed only.")
    private boolean all;

    @Override
    public Integer call() throws IOException {
        ObjectNode input = JSON.createObjectNode();
        if (!all) {
            ArrayNode wanted = input.putArray("ids");
            ids.forEach(wanted::add);
        }
        var answer = Operator.call(Objects.requireNonNull(keep), Checkout.root(), "RedriveFunction", input);
        Console.of(spec).line(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        return ExitCode.OK;
    }
}
