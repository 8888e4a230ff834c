package io.polystep.local.simulation;

import io.polystep.local.simulation.world.Blueprint;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Many simulations, each in one thread, several beside one another. What one does never depends on another. */
public final class Campaign {
    /** Simulations for each thread that run or wait for their turn to be told. */
    private static final int AHEAD = 8;

    /** Each worker reads what is deployed once. */
    private final ThreadLocal<Map<Path, Blueprint>> blueprints = ThreadLocal.withInitial(HashMap::new);

    private final int threads;

    /** @param threads how many run at once, from 1 */
    public Campaign(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("expected at least 1 thread, found " + threads);
        }
        this.threads = threads;
    }

    /**
     * Runs all of them.
     *
     * @param each is told every result in the order of the list, in the caller's thread
     * @return everything together
     */
    public Totals run(List<SimulationOptions> simulations, Consumer<SimulationResult> each) {
        Totals totals = new Totals();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            Deque<Future<SimulationResult>> running = new ArrayDeque<>();
            Iterator<SimulationOptions> ahead = simulations.iterator();
            while (ahead.hasNext() || !running.isEmpty()) {
                // Not all at once: a result is let go as soon as it is told.
                while (ahead.hasNext() && running.size() < AHEAD * threads) {
                    running.add(workers.submit(task(ahead.next())));
                }
                SimulationResult ended = ended(running.remove());
                totals.add(ended);
                each.accept(ended);
            }
        }
        return totals;
    }

    private Callable<SimulationResult> task(SimulationOptions options) {
        return () -> Simulation.run(options, blueprints.get().computeIfAbsent(options.root(), Campaign::blueprint));
    }

    private static Blueprint blueprint(Path root) {
        return new Blueprint(Setting.deployment(root));
    }

    private static SimulationResult ended(Future<SimulationResult> running) {
        try {
            return running.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("expected the simulations to end, found them stopped", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("expected a simulation to end, found " + failed.getCause(), failed);
        }
    }
}
