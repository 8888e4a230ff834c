package io.polystep.local.simulation.planted;

import io.polystep.local.simulation.Simulation;
import io.polystep.local.simulation.SimulationOptions;
import io.polystep.local.simulation.crash.CrashMatrix;
import io.polystep.local.simulation.crash.CrashMode;
import io.polystep.local.simulation.crash.CrossedBoundary;
import io.polystep.local.simulation.crash.Scenario;
import io.polystep.local.simulation.crash.Scenarios;
import io.polystep.local.simulation.crash.Selection;
import io.polystep.local.simulation.faults.FaultKind;
import io.polystep.local.simulation.world.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A part of the crash matrix or of the simulation: small enough to be run often. */
interface Trial {
    /** No crash at all. */
    Selection NEVER = new Selection(Set.of(), boundary -> false, 1, 0);

    /**
     * Runs it.
     *
     * @return what did not hold, in words; empty when every rule held
     */
    List<String> run(Path root, long seed);

    /** In words, for people. */
    String words();

    /** A scenario of the crash matrix, without a crash. */
    static Trial told(String scenario) {
        return new Matrix(scenario, Map.of(), NEVER, "");
    }

    /** The same with trouble at the first send to the venue. */
    static Trial told(String scenario, FaultKind trouble) {
        return new Matrix(scenario, Map.of(trouble, Duration.ZERO), NEVER, " with " + trouble);
    }

    /** A scenario of the crash matrix, disturbed in one way wherever one function reaches one place. */
    static Trial crashed(String scenario, CrashMode mode, String function, Place place) {
        return new Matrix(
                scenario,
                Map.of(),
                new Selection(EnumSet.of(mode), boundary -> isAt(boundary, function, place), 1, 0),
                ", " + mode + " at " + place + " of " + function);
    }

    private static boolean isAt(CrossedBoundary boundary, String function, Place place) {
        return boundary.function().equals(function) && boundary.place() == place;
    }

    /** Minutes of the simulation with some kinds of faults. */
    static Trial simulated(int minutes, FaultKind... kinds) {
        return new Simulated(minutes, Set.of(kinds));
    }

    /** A part of the matrix; a script that is not empty replaces the scenario's own. */
    record Matrix(String scenario, Map<FaultKind, Duration> script, Selection selection, String crash)
            implements Trial {
        @Override
        public List<String> run(Path root, long seed) {
            Scenario told = Scenarios.all().stream()
                    .filter(known -> known.name().equals(scenario))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("expected a known scenario, found " + scenario));
            return new CrashMatrix(root, 1)
                    .row(script.isEmpty() ? told : scripted(told), seed, selection)
                    .tornDetails();
        }

        private Scenario scripted(Scenario told) {
            return new Scenario(told.name(), told.wishes(), script, told.jobs(), told.twists());
        }

        @Override
        public String words() {
            return "scenario `" + scenario + "`" + crash;
        }
    }

    /** A part of the simulation. */
    record Simulated(int minutes, Set<FaultKind> kinds) implements Trial {
        @Override
        public List<String> run(Path root, long seed) {
            return Simulation.run(new SimulationOptions(root, seed, Duration.ofMinutes(minutes), kinds, 1))
                    .violations()
                    .stream()
                    .map(Object::toString)
                    .toList();
        }

        @Override
        public String words() {
            return String.format(
                    Locale.ROOT, "simulation, %d minutes, faults %s", minutes, kinds.isEmpty() ? "none" : kinds);
        }
    }
}
