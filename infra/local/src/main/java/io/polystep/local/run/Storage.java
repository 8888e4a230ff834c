package io.polystep.local.run;

import io.polystep.local.chain.JournalChainLog;
import io.polystep.local.chain.MemoryChainLog;
import io.polystep.local.clock.VirtualClock;
import io.polystep.local.cloud.DeadLetters;
import io.polystep.local.cloud.Scheduler;
import io.polystep.local.dynamo.LocalDynamo;
import io.polystep.local.journal.Durability;
import io.polystep.local.journal.Journal;
import io.polystep.local.states.ExecutionLog;
import io.polystep.local.states.InMemoryExecutionLog;
import io.polystep.local.states.JournalExecutionLog;
import io.polystep.local.venue.InMemoryVenueLog;
import io.polystep.local.world.OutsideWorld;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Where a run keeps its parts: in memory, or each in its own journal of a kept directory. */
final class Storage implements AutoCloseable {
    private static final long TABLE_JOURNAL_MAX_BYTES = 32L << 20;
    private static final Durability KILL_SAFE = Durability.OS_BUFFERED;

    private final Optional<KeptRun> kept;
    private final Deque<Closeable> open = new ArrayDeque<>();

    Storage(Optional<KeptRun> kept) {
        this.kept = kept;
    }

    LocalDynamo table(VirtualClock clock) {
        if (kept.isEmpty()) {
            return LocalDynamo.inMemory(clock);
        }
        LocalDynamo table = LocalDynamo.open(kept.get().table(), clock, KILL_SAFE, TABLE_JOURNAL_MAX_BYTES);
        open.push(table::close);
        return table;
    }

    ExecutionLog executions() {
        if (kept.isEmpty()) {
            return new InMemoryExecutionLog();
        }
        JournalExecutionLog log = JournalExecutionLog.open(kept.get().executions(), KILL_SAFE);
        open.push(log);
        return log;
    }

    DeadLetters deadLetters() {
        if (kept.isEmpty()) {
            return new DeadLetters();
        }
        Journal journal = kept.get().journal("trader/dead-letters", "polystep-dead-letters");
        open.push(journal);
        return new DeadLetters(journal);
    }

    /** Puts the clock where the run stands. */
    void time(VirtualClock clock) {
        Journal journal = kept.orElseThrow().journal("trader/loop", "polystep-loop");
        open.push(journal);
        RunJournal.time(journal, clock);
    }

    RunJournal loop(VirtualClock clock, Scheduler scheduler) {
        if (kept.isEmpty()) {
            return RunJournal.inMemory();
        }
        Journal journal = kept.get().journal("trader/loop", "polystep-loop");
        open.push(journal);
        return RunJournal.open(journal, clock, scheduler);
    }

    OutsideWorld.Memory outside() {
        if (kept.isEmpty()) {
            return new OutsideWorld.Memory(new MemoryChainLog(), new InMemoryVenueLog());
        }
        JournalChainLog chain = JournalChainLog.open(kept.get().root().resolve("outside/chain"), KILL_SAFE);
        open.push(chain::close);
        Journal venue = kept.get().journal("outside/venue", "polystep-venue");
        open.push(venue);
        return new OutsideWorld.Memory(chain, new JournalVenueLog(venue));
    }

    /** Closes all parts, newest first. Records are durable when appended, so a failing close loses none. */
    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
