package io.polystep.local.run;

import io.polystep.local.chain.ChainLog;
import io.polystep.local.chain.JournalChainLog;
import io.polystep.local.chain.MemoryChainLog;
import io.polystep.local.clock.VirtualClock;
import io.polystep.local.cloud.Scheduler;
import io.polystep.local.dynamo.LocalDynamo;
import io.polystep.local.journal.Durability;
import io.polystep.local.states.ExecutionLog;
import io.polystep.local.states.InMemoryExecutionLog;
import io.polystep.local.states.JournalExecutionLog;
import io.polystep.local.venue.InMemoryVenueLog;
import io.polystep.local.venue.VenueLog;
import io.polystep.local.world.OutsideWorld;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Where a run keeps its parts: in memory, or each in its own journal of a kept directory. */
final class Storage implements AutoCloseable {
    private static final long TABLE_JOURNAL_MAX_BYTES = 32L << 20;

    private final Optional<KeptRun> kept;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    Storage(Optional<KeptRun> kept) {
        this.kept = kept;
    }

    LocalDynamo table(VirtualClock clock) {
        return kept.map(run -> closing(LocalDynamo.open(run.table(), clock, Durability.OS_BUFFERED, TABLE_JOURNAL_MAX_BYTES)))
                .orElseGet(() -> LocalDynamo.inMemory(clock));
    }

    ExecutionLog executions() {
        return kept.<ExecutionLog>map(run -> closing(JournalExecutionLog.open(run.executions(), Durability.OS_BUFFERED)))
                .orElseGet(InMemoryExecutionLog::new);
    }

    RunJournal loop(VirtualClock clock, Scheduler scheduler) {
        return kept.map(run -> closing(RunJournal.open(run.journal("trader/loop", "polystep-loop"), clock, scheduler)))
                .orElseGet(RunJournal::inMemory);
    }

    OutsideWorld.Memory outside() {
        ChainLog chain = kept.<ChainLog>map(run -> closing(JournalChainLog.open(run.root().resolve("outside/chain"), Durability.OS_BUFFERED)))
                .orElseGet(MemoryChainLog::new);
        VenueLog venue = kept.<VenueLog>map(run -> new JournalVenueLog(closing(run.journal("outside/venue", "polystep-venue"))))
                .orElseGet(InMemoryVenueLog::new);
        return new OutsideWorld.Memory(chain, venue);
    }

    private <T extends AutoCloseable> T closing(T part) {
        open.push(part);
        return part;
    }

    @Override
    public void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
