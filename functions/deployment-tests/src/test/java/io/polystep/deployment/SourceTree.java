package io.polystep.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The repository's files, and its test classes by simple name.
 *
 * @param root the repository
 * @param tests files of test classes; more than one when packages share a name
 */
record SourceTree(Path root, Map<String, List<Path>> tests) {
    private static final Pattern TEST = Pattern.compile("([A-Z]\\w*)(?:#(\\w+))?");
    private static final List<String> PARTS = List.of("shared", "functions", "infra");

    static SourceTree open() {
        Path root =
                Path.of(Objects.requireNonNull(System.getProperty("polystep.root"), "system property polystep.root"));
        Map<String, List<Path>> tests = new HashMap<>();
        for (String part : PARTS) {
            testClasses(root.resolve(part)).forEach((name, files) -> tests.merge(name, files, SourceTree::both));
        }
        return new SourceTree(root, Map.copyOf(tests));
    }

    private static Map<String, List<Path>> testClasses(Path part) {
        try (Stream<Path> files = Files.walk(part)) {
            return files.filter(SourceTree::isTestClass)
                    .collect(Collectors.groupingBy(file -> simpleName(file), Collectors.toUnmodifiableList()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isTestClass(Path file) {
        String text = file.toString();
        boolean production = text.contains("/src/main/") || text.contains("/target/");
        return text.endsWith(".java") && text.contains("/src/") && !production;
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static List<Path> both(List<Path> some, List<Path> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** True when this is a test class, a method of one, a command of the repository, or a file of it. */
    boolean has(String evidence) {
        Matcher test = TEST.matcher(evidence);
        return test.matches() ? hasTest(test.group(1), test.group(2)) : Files.exists(root.resolve(program(evidence)));
    }

    /** True when this can be run and so can show something: a test or a command; a file only says something. */
    static boolean canBeRun(String evidence) {
        return TEST.matcher(evidence).matches() || evidence.startsWith("./");
    }

    private boolean hasTest(String name, @Nullable String method) {
        List<Path> files = tests.getOrDefault(name, List.of());
        return method == null ? !files.isEmpty() : files.stream().anyMatch(file -> declares(file, method));
    }

    private static String program(String command) {
        int end = command.indexOf(' ');
        return end < 0 ? command : command.substring(0, end);
    }

    private static boolean declares(Path file, String method) {
        // Only a declaration has a type in front of the name; a call has a dot, a bracket or an operator.
        return Pattern.compile("\\b(void|[A-Z]\\w*(<[^;=]*>)?) " + method + "\\(")
                .matcher(read(file))
                .find();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
