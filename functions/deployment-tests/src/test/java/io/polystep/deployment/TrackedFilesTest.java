package io.polystep.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is under version control can be published. */
final class TrackedFilesTest {
    // Put together here, so that this file does not contain what it looks for.
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![A-Za-z0-9.])/(" + String.join("|", "work", "root", "tmp") + ")/");
    private static final Pattern BINARY = Pattern.compile(".*\\.(gz|hex|jar|png)");

    @Test
    void namesNoPathOfAMachine() throws IOException, InterruptedException {
        List<Path> files = tracked();

        assertTrue(files.size() > 300, "found only " + files.size());
        assertEquals(List.of(), files.stream().flatMap(TrackedFilesTest::paths).toList());
    }

    @Test
    void seesAPathOfAMachine() {
        String path = "/" + "work" + "/shared";

        assertTrue(MACHINE_PATH.matcher("cd " + path).find());
    }

    private static Stream<String> paths(Path file) {
        try {
            return MACHINE_PATH
                    .matcher(Files.readString(file, UTF_8))
                    .results()
                    .map(found -> file + ": " + found.group());
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException("expected text in " + file, unreadable);
        }
    }

    private static List<Path> tracked() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Template.root().resolve(".git")), "not a git checkout: nothing says what is tracked");
        Process git = new ProcessBuilder("git", "-C", Template.root().toString(), "ls-files", "-z")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String names = new String(git.getInputStream().readAllBytes(), UTF_8);
        assumeTrue(git.waitFor() == 0, "git cannot list the tracked files here");
        return Stream.of(names.split("\0"))
                .filter(name -> !BINARY.matcher(name).matches())
                .map(Template.root()::resolve)
                .filter(Files::isRegularFile)
                .toList();
    }
}
