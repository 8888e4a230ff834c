package io.polystep.deployment;

import io.polystep.local.cli.Commands;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command as a document shows it.
 *
 * @param words what follows {@code ./polystep}
 */
record ShownCommand(List<String> words) {
    // A shell comment, an ellipsis, a pipe, the end of inline code or of a sentence ends the command.
    private static final Pattern SHOWN = Pattern.compile("\\./polystep((?:[ \\t]+[A-Za-z0-9_./:=<>\\-]+)*)");

    static List<ShownCommand> in(String text) {
        return SHOWN.matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .filter(words -> !words.isEmpty())
                .map(words -> new ShownCommand(List.of(words.split("\\s+"))))
                .toList();
    }

    /** What is wrong with it, if anything. */
    Optional<String> fault() {
        CommandSpec spec = Commands.root();
        Deque<String> rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            String word = rest.removeFirst();
            CommandLine command = spec.subcommands().get(word);
            if (command != null) {
                spec = command.getCommandSpec();
            } else if (word.startsWith("-")) {
                OptionSpec option = spec.findOption(word.replaceFirst("=.*", ""));
                if (option == null) {
                    return wrong("option " + word);
                }
                if (option.arity().min() > 0 && !word.contains("=")) {
                    rest.pollFirst();
                }
            } else if (spec.positionalParameters().isEmpty()) {
                return wrong("word " + word);
            }
        }
        return Optional.empty();
    }

    private Optional<String> wrong(String what) {
        return Optional.of("unknown " + what + " in ./polystep " + String.join(" ", words));
    }
}
