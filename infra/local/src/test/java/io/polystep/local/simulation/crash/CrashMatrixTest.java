package io.polystep.local.simulation.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrashMatrixTest {
    private static final Path ROOT = Path.of(System.getProperty("polystep.root"));
    private static final int EVERY = 19;
    private static final long AT_LEAST = 2_000;

    @Test
    void noEndingIsTorn() {
        List<CrashRow> rows =
                new CrashMatrix(ROOT, 2).run(Scenarios.all(), List.of(1L), Selection.every(EVERY, 0), told -> {});

        long points = rows.stream().mapToLong(row -> row.outcomes().points()).sum();
        List<String> torn =
                rows.stream().flatMap(row -> row.tornDetails().stream()).toList();
        assertEquals(List.of(), torn);
        assertTrue(points >= AT_LEAST, "points " + points);
    }
}
