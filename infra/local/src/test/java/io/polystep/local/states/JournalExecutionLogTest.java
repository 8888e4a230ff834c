package io.polystep.local.states;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.polystep.local.clock.VirtualClock;
import io.polystep.local.journal.Durability;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalExecutionLogTest {

    private static final String STATES =
            "'A':{'Type':'Wait','Seconds':60,'Next':'B'},'B':{'Type':'Pass','Output':'b','End':true}";

    @TempDir
    Path directory = Path.of("");

    @Test
    void continuesFromDiskAfterCompactionAndReopening() {
        VirtualClock clock = new VirtualClock(Machines.START);
        Integrations tasks = (resource, arguments, timeout) -> arguments;
        String arn;
        try (JournalExecutionLog log = JournalExecutionLog.open(directory, Durability.OS_BUFFERED, 2_000)) {
            StateMachines machines = Machines.engine(clock, log, tasks, STATES);
            for (int i = 0; i < 20; i++) {
                machines.start(Machines.ARN, "n" + i, Json.NODES.numberNode(i));
            }
            arn = machines.start(Machines.ARN, "last", Json.NODES.numberNode(1)).arn();
            machines.runUntilBlocked();
        }

        try (JournalExecutionLog log = JournalExecutionLog.open(directory, Durability.OS_BUFFERED)) {
            StateMachines machines = Machines.engine(clock, log, tasks, STATES);
            Machines.finish(machines, clock);

            assertEquals(21, machines.list(Machines.ARN).size());
            ExecutionView view = machines.find(arn).orElseThrow();
            assertEquals(ExecutionStatus.SUCCEEDED, view.status());
            assertEquals(List.of("A", "B"), view.statesEntered());
            assertEquals(Machines.START.plusSeconds(60), view.stoppedAt().orElseThrow());
        }
    }
}
