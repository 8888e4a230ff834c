package io.polystep.local.simulation.crash;

import io.polystep.local.simulation.Setting;
import io.polystep.local.simulation.crash.Ending.Comparison;
import io.polystep.local.simulation.world.Blueprint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Crashes scenarios at every boundary in every mode and compares each ending with the one without a crash. */
public final class CrashMatrix {
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
     * @param every 1 for every boundary, 2 for every second, and so on
     * @param each is told every row in order, in the caller's thread
     */
    public List<CrashRow> run(List<Scenario> scenarios, List<Long> seeds, int every, Consumer<CrashRow> each) {
        List<CrashRow> rows = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<CrashRow>> running = new ArrayList<>();
            for (long seed : seeds) {
                scenarios.forEach(scenario -> running.add(workers.submit(() -> row(scenario, seed, every))));
            }
            for (Future<CrashRow> future : running) {
                CrashRow row = ended(future);
                rows.add(row);
                each.accept(row);
            }
        }
        return List.copyOf(rows);
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

    private CrashRow row(Scenario scenario, long seed, int every) {
        Blueprint blueprint = new Blueprint(Setting.deployment(root));
        Story uncrashed = new Story(blueprint, scenario, seed, CrashPoint::none);
        Ending expected = uncrashed.tell();
        CrashRow row =
                new CrashRow(scenario.name(), seed, uncrashed.boundaries().size());
        if (!expected.violations().isEmpty()) {
            row.add(Comparison.TORN, "without a crash: " + expected.violations());
            return row;
        }
        for (int at = 0; at < uncrashed.boundaries().size(); at += every) {
            String boundary = uncrashed.boundaries().get(at);
            for (CrashMode mode : CrashMode.values()) {
                if (CrashPoint.applies(mode, boundary)) {
                    crash(blueprint, scenario, new Point(seed, at, mode, boundary), expected, row);
                }
            }
        }
        return row;
    }

    private record Point(long seed, int at, CrashMode mode, String boundary) {
        @Override
        public String toString() {
            return mode + " at boundary " + at + " (" + boundary + ")";
        }
    }

    private static void crash(Blueprint blueprint, Scenario scenario, Point point, Ending expected, CrashRow row) {
        Story story =
                new Story(blueprint, scenario, point.seed(), behind -> CrashPoint.at(point.at(), point.mode(), behind));
        Ending ending = story.tell();
        Comparison comparison = ending.comparedWith(expected);
        String detail = comparison == Comparison.SAME ? "" : point + " " + ending.violations() + " " + ending.told();
        row.add(comparison, detail);
    }
}
