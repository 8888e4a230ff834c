package io.polystep.local.simulation.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrashMatrixTest {
    private static final Path ROOT = Path.of(System.getProperty("polystep.root"));

    @Test
    void noEndingIsTorn() {
        List<Scenario> scenarios = Scenarios.all().stream()
                .filter(scenario -> scenario.name().equals("won"))
                .toList();

        CrashRow row = new CrashMatrix(ROOT, 1)
                .run(scenarios, List.of(1L), 9, told -> {})
                .getFirst();

        assertTrue(row.points() > 20, "points " + row.points());
        assertEquals("[]", row.tornDetails().toString());
    }
}
