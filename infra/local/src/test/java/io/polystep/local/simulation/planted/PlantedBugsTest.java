package io.polystep.local.simulation.planted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedBugsTest {
    private static final Path ROOT = Path.of(System.getProperty("polystep.root"));
    private static final Path TABLE = ROOT.resolve("docs/reference/planted-bugs.md");

    private Method run;

    @BeforeAll
    void weave() throws ReflectiveOperationException {
        WeavingLoader loader = new WeavingLoader(PlantedBugsTest.class.getClassLoader(), PlantedBug.methods());
        run = loader.loadClass(PlantedRun.class.getName())
                .getMethod("run", String.class, boolean.class, Path.class, long.class);
    }

    @ParameterizedTest
    @EnumSource
    void isSeenWithinItsSeedsAndOnlyWhenItIsThere(PlantedBug bug) throws ReflectiveOperationException {
        List<String> seen = new ArrayList<>();
        for (long seed = 1; seed <= bug.seeds() && seen.isEmpty(); seed++) {
            assertEquals(List.of(), found(bug, false, seed), "without " + bug + ", seed " + seed);
            seen.addAll(found(bug, true, seed));
        }

        assertTrue(
                seen.stream().anyMatch(detail -> detail.contains(bug.rule())),
                () -> "expected a violation of '" + bug.rule() + "', found " + seen);
    }

    @SuppressWarnings("unchecked") // that is what the method answers
    private List<String> found(PlantedBug bug, boolean planted, long seed) throws ReflectiveOperationException {
        return (List<String>) run.invoke(null, bug.name(), planted, ROOT, seed);
    }

    @Test
    void theReferenceListsAllOfThem() throws IOException {
        String rows = Arrays.stream(PlantedBug.values())
                .map(bug -> "| "
                        + String.join(
                                " | ", bug.words(), bug.places(), bug.trial().words(), bug.rule()) + " | " + bug.seeds()
                        + " |")
                .collect(Collectors.joining("\n"));

        assertTrue(Files.readString(TABLE).contains(rows), () -> "expected in " + TABLE + ":\n" + rows);
    }
}
