package io.polystep.local.simulation.crash;

import io.polystep.local.simulation.Setting;
import io.polystep.local.simulation.world.Blueprint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Crashes scenarios at every boundary in every mode and compares each ending with the one without a crash. */
public final class CrashMatrix {
    /** What follows a first crash within the same step, its retry, or the next one or two. */
    private static final int MOST_FURTHER = 40;

    private static final List<CrashMode> MODES = List.of(CrashMode.values());

    private final Path root;
    private final int threads;

    /**
     * @param root the checkout that holds template.yaml and the state machines
     * @param threads how many scenarios run at once
     */
    public CrashMatrix(Path root, int threads) {
        this.root = root;
        this.threads = threads;
    }

    /**
     * One row of the matrix for each scenario and seed.
     *
     * @param scenarios which
     * @param seeds each gives other books, prices and a winner
     * @param selection which of the crash points
     * @param each is told every row in order, in the caller's thread
     */
    public List<CrashRow> run(
            List<Scenario> scenarios, List<Long> seeds, Selection selection, Consumer<CrashRow> each) {
        List<CrashRow> rows = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<CrashRow>> running = new ArrayList<>();
            for (long seed : seeds) {
                scenarios.forEach(
                        scenario -> running.add(workers.submit(() -> new Told(scenario, seed, selection).row())));
            }
            for (Future<CrashRow> future : running) {
                CrashRow row = ended(future);
                rows.add(row);
                each.accept(row);
            }
        }
        return List.copyOf(rows);
    }

    /** A row without a thread of its own. */
    public CrashRow row(Scenario scenario, long seed, Selection selection) {
        return new Told(scenario, seed, selection).row();
    }

    private static CrashRow ended(Future<CrashRow> running) {
        try {
            return running.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("expected the matrix to end, found it stopped", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("expected a row to end, found " + failed.getCause(), failed);
        }
    }

    /** One scenario with one seed, told once for each of its crash points. */
    private final class Told {
        private final Blueprint blueprint = new Blueprint(Setting.deployment(root));
        private final Scenario scenario;
        private final long seed;
        private final Selection selection;
        private final Story uncrashed;
        private final Ending expected;
        private final CrashRow row;

        Told(Scenario scenario, long seed, Selection selection) {
            this.scenario = scenario;
            this.seed = seed;
            this.selection = selection;
            this.uncrashed = new Story(blueprint, scenario, seed, Disturbance.none());
            this.expected = uncrashed.tell();
            this.row =
                    new CrashRow(scenario.name(), seed, uncrashed.boundaries().size());
        }

        CrashRow row() {
            if (!expected.violations().isEmpty()) {
                row.addUncrashed(expected.violations().toString());
                return row;
            }
            List<CrashedAt> points = points();
            for (CrashedAt point : points) {
                Ending ending = told(Disturbance.at(point.at(), point.mode()));
                row.add(point, ending.comparedWith(expected, !scenario.decides()), point + detail(ending));
            }
            RandomGenerator random = new SplittableRandom(seed);
            for (int i = 0; i < selection.twice() && !points.isEmpty(); i++) {
                twice(points.get(random.nextInt(points.size())), random);
            }
            return row;
        }

        private void twice(CrashedAt first, RandomGenerator random) {
            int further = 1 + random.nextInt(MOST_FURTHER);
            CrashMode second = MODES.get(random.nextInt(MODES.size()));
            Ending ending = told(Disturbance.at(first.at(), first.mode()).andAfter(further, second));
            row.addTwice(
                    ending.comparedWith(expected, !scenario.decides()),
                    first + ", and " + second + " " + further + " crossings later" + detail(ending));
        }

        private List<CrashedAt> points() {
            List<CrashedAt> points = new ArrayList<>();
            List<CrossedBoundary> boundaries = uncrashed.boundaries();
            for (int at = 0; at < boundaries.size(); at++) {
                CrossedBoundary boundary = boundaries.get(at);
                for (CrashMode mode : CrashMode.values()) {
                    if (selection.takes(boundary, mode) && scenario.allows(mode)) {
                        points.add(new CrashedAt(at, mode, boundary));
                    }
                }
            }
            // Drawn, not counted: with modes in a fixed order every Nth point would be of the same few modes.
            RandomGenerator random = new SplittableRandom(seed);
            return points.stream()
                    .filter(point -> random.nextInt(selection.every()) == 0)
                    .toList();
        }

        private Ending told(Disturbance disturbance) {
            return new Story(blueprint, scenario, seed, disturbance).tell();
        }

        private static String detail(Ending ending) {
            return " " + ending.violations() + " " + ending.told();
        }
    }
}
