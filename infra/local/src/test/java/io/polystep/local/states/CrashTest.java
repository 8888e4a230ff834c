package io.polystep.local.states;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.local.clock.VirtualClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A crash after any append loses nothing: the engine opened on that prefix of the log ends in the same way. */
class CrashTest {

    private static final String TASK = "'Type':'Task','Resource':'arn:aws:states:::lambda:invoke','TimeoutSeconds':9,";

    /** Each item waits until its n-th look says so; the second item's first look fails and is retried. */
    private static final String REDEMPTION = "'A':{'Type':'Pass','Assign':{'base':100},'Next':'Each'},"
            + "'Each':{'Type':'Map','Items':'{% $states.input.items %}','MaxConcurrency':1,'Next':'Both',"
            + "'ItemProcessor':{'StartAt':'Look','States':{"
            + "'Look':{" + TASK
            + "'Arguments':{'item':'{% $states.context.Map.Item.Value %}','looks':'{% $states.input.looks %}'},"
            + "'Retry':[{'ErrorEquals':['Busy'],'IntervalSeconds':2}],'Next':'Ready'},"
            + "'Ready':{'Type':'Choice','Choices':[{'Condition':'{% $states.input.ready %}','Next':'Done'}],'Default':'Pause'},"
            + "'Pause':{'Type':'Wait','Seconds':30,'Next':'Look'},"
            + "'Done':{'Type':'Pass','Output':'{% $base + $states.input.looks %}','End':true}}},"
            + "'ItemSelector':{'looks':0}},"
            + "'Both':{'Type':'Parallel','End':true,'Branches':[{'StartAt':'P','States':{'P':{'Type':'Wait','Seconds':5,'Next':'Q'},"
            + "'Q':{'Type':'Pass','End':true}}},{'StartAt':'R','States':{'R':{'Type':'Pass','Output':'r','End':true}}}]}";

    /** Idempotent by its arguments; only the first call of all for item 2 with no looks is refused. */
    private static Integrations looking(boolean[] refusedOnce) {
        return (resource, arguments, timeout) -> {
            int item = arguments.path("item").asInt();
            int looks = arguments.path("looks").asInt();
            if (item == 2 && looks == 0 && !refusedOnce[0]) {
                refusedOnce[0] = true;
                throw new TaskFailure("Busy", null);
            }
            ObjectNode answer = Json.NODES.objectNode();
            return answer.put("looks", looks + 1).put("ready", looks + 1 >= item);
        };
    }

    private static String finish(List<byte[]> prefix, Instant now, boolean[] refusedOnce, InMemoryExecutionLog log) {
        prefix.forEach(log::append);
        VirtualClock clock = new VirtualClock(now);
        StateMachines machines = Machines.engine(clock, log, looking(refusedOnce), REDEMPTION);
        String arn = machines.start(Machines.ARN, "one", Machines.json("{'items':[1,2,3]}"))
                .arn();
        Machines.finish(machines, clock);
        ExecutionView view = machines.find(arn).orElseThrow();
        assertEquals(ExecutionStatus.SUCCEEDED, view.status(), () -> view.error() + " " + view.cause());
        return view.output().map(JsonNode::toString).orElse("") + view.statesEntered();
    }

    @Test
    void continuesAfterACrashAtEveryAppendWithTheSameResult() {
        InMemoryExecutionLog whole = new InMemoryExecutionLog();
        String expected = finish(List.of(), Machines.START, new boolean[1], whole);
        assertTrue(expected.startsWith("[[101,102,103],\"r\"]"), expected);
        List<byte[]> records = whole.records();
        assertTrue(records.size() > 25, "a run of many transitions, found " + records.size());

        for (int kept = 1; kept < records.size(); kept++) {
            boolean refusedBefore = refusedWithin(records.subList(0, kept));
            String found = finish(
                    records.subList(0, kept),
                    Machines.START,
                    new boolean[] {refusedBefore},
                    new InMemoryExecutionLog());
            assertEquals(expected, found, "after a crash at append " + kept);
        }
    }

    private static boolean refusedWithin(List<byte[]> records) {
        return records.stream()
                .anyMatch(record -> Json.read(record, LogRecord.class).events().stream()
                        .anyMatch(event -> event.detail().equals("Busy")));
    }

    @Test
    void callsATaskAgainWhenTheCrashCameBeforeItsAnswerWasRecorded() {
        InMemoryExecutionLog log = new InMemoryExecutionLog();
        VirtualClock clock = new VirtualClock(Machines.START);
        int[] calls = new int[1];
        Integrations tasks = (resource, arguments, timeout) -> {
            if (calls[0]++ == 0) {
                throw new IllegalStateException("the process dies here");
            }
            return arguments;
        };
        String states = "'A':{" + TASK + "'End':true}";
        StateMachines dying = Machines.engine(clock, log, tasks, states);
        String arn = dying.start(Machines.ARN, "one", Machines.json("5")).arn();
        assertThrows(IllegalStateException.class, dying::runUntilBlocked);

        StateMachines next = Machines.engine(clock, new InMemoryExecutionLog(log.records()), tasks, states);
        next.runUntilBlocked();

        assertEquals(2, calls[0]);
        assertEquals(
                Optional.of(Machines.json("5")), next.find(arn).orElseThrow().output());
    }
}
