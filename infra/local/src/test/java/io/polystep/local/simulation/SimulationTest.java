package io.polystep.local.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.local.simulation.faults.FaultKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final Path ROOT = Path.of(System.getProperty("polystep.root"));

    private static SimulationResult run(long seed, Set<FaultKind> faults) {
        return Simulation.run(new SimulationOptions(ROOT, seed, Duration.ofMinutes(40), faults, 50));
    }

    @Test
    void theSameSeedDoesTheSame() {
        Set<FaultKind> all = EnumSet.allOf(FaultKind.class);

        SimulationResult first = run(3, all);

        assertEquals(first.traceHash(), run(3, all).traceHash());
        assertNotEquals(first.traceHash(), run(4, all).traceHash());
    }

    @Test
    void holdsEveryRuleWhileNothingGoesWrong() {
        SimulationResult calm = run(1, EnumSet.noneOf(FaultKind.class));

        assertEquals("[]", calm.violations().toString());
        assertTrue(calm.orders() > 0, calm.toString());
    }
}
