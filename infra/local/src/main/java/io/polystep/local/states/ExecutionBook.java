package io.polystep.local.states;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** All executions, the order in which they act, and the log that remembers both. */
final class ExecutionBook {

    /** One execution's turn: earliest due first, then the one that was started first. */
    private record Turn(long dueMillis, long sequence, String arn) implements Comparable<Turn> {

        private static final Comparator<Turn> ORDER =
                Comparator.comparingLong(Turn::dueMillis).thenComparingLong(Turn::sequence);

        @Override
        public int compareTo(Turn other) {
            return ORDER.compare(this, other);
        }
    }

    private final ExecutionLog log;
    private final Map<String, Execution> executions = new LinkedHashMap<>();
    private final Map<String, Turn> turns = new LinkedHashMap<>();
    private final TreeSet<Turn> order = new TreeSet<>();
    private long nextSequence;

    ExecutionBook(ExecutionLog log) {
        this.log = log;
        log.replay(this::restore);
        executions.values().forEach(execution -> schedule(execution, execution.root.dueMillis));
    }

    private void restore(byte[] bytes) {
        LogRecord record = Json.read(bytes, LogRecord.class);
        Execution restored = record.execution();
        Optional.ofNullable(executions.put(restored.arn, restored))
                .ifPresent(earlier -> earlier.history.forEach(restored::remember));
        record.events().forEach(restored::remember);
        nextSequence = Math.max(nextSequence, restored.sequence + 1);
    }

    long takeSequence() {
        return nextSequence++;
    }

    Optional<Execution> find(String arn) {
        return Optional.ofNullable(executions.get(arn));
    }

    Collection<Execution> all() {
        return Collections.unmodifiableCollection(executions.values());
    }

    /** Makes the execution's present state durable and gives it its next turn. */
    void save(Execution execution, long dueMillis) {
        if (!log.isForgetful()) {
            log.append(Json.bytes(new LogRecord(execution, execution.fresh)));
        }
        execution.fresh.clear();
        executions.put(execution.arn, execution);
        schedule(execution, dueMillis);
        log.compactIfWorthwhile(this::everything);
    }

    private List<byte[]> everything() {
        return executions.values().stream()
                .map(execution -> Json.bytes(new LogRecord(execution, List.copyOf(execution.history))))
                .toList();
    }

    void schedule(Execution execution, long dueMillis) {
        Optional.ofNullable(turns.remove(execution.arn)).ifPresent(order::remove);
        if (execution.status == ExecutionStatus.RUNNING) {
            Turn turn = new Turn(dueMillis, execution.sequence, execution.arn);
            turns.put(execution.arn, turn);
            order.add(turn);
        }
    }

    /** The running execution whose turn is next, among those that the caller can run. */
    Optional<Execution> next(Predicate<Execution> runnable) {
        return order.stream()
                .map(turn -> executions.get(turn.arn()))
                .filter(execution -> execution != null && runnable.test(execution))
                .findFirst();
    }
}
