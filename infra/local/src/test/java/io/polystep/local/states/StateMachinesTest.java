package io.polystep.local.states;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.polystep.local.clock.VirtualClock;
import io.polystep.local.states.ExecutionRefusedException.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class StateMachinesTest {

    private static final String WAIT = "'A':{'Type':'Wait','Seconds':60,'End':true}";
    private static final String TASK = "'Type':'Task','Resource':'arn:aws:states:::lambda:invoke','TimeoutSeconds':9,";

    private final VirtualClock clock = new VirtualClock(Machines.START);
    private final List<String> calls = new ArrayList<>();
    private boolean broken;

    private StateMachines engine(String states) {
        return Machines.engine(clock, new InMemoryExecutionLog(), this::task, states);
    }

    private JsonNode task(String resource, JsonNode arguments, Duration timeout) throws TaskFailure {
        calls.add(arguments.toString());
        if (broken) {
            throw new TaskFailure("Broken", "on purpose");
        }
        return TextNode.valueOf("done " + arguments.asText());
    }

    private static JsonNode input(int value) {
        return Json.NODES.numberNode(value);
    }

    private static void refuses(Reason reason, Executable request) {
        assertEquals(
                reason, assertThrows(ExecutionRefusedException.class, request).reason());
    }

    @Test
    void answersTheRunningExecutionForTheSameNameAndInput() {
        StateMachines machines = engine(WAIT);
        ExecutionView first = machines.start(Machines.ARN, "n", input(1));
        clock.advanceTo(Machines.START.plusSeconds(5));

        ExecutionView second = machines.start(Machines.ARN, "n", input(1));

        assertEquals(first.arn(), second.arn());
        assertEquals(first.startedAt(), second.startedAt());
        assertEquals("arn:aws:states:eu-west-1:000000000000:execution:orders:n", first.arn());
        assertEquals(1, machines.list(Machines.ARN).size());
    }

    @Test
    void refusesATakenNameWithAnotherInputOrAfterTheEnd() {
        StateMachines machines = engine(WAIT);
        machines.start(Machines.ARN, "n", input(1));
        refuses(Reason.EXECUTION_ALREADY_EXISTS, () -> machines.start(Machines.ARN, "n", input(2)));

        Machines.finish(machines, clock);

        refuses(Reason.EXECUTION_ALREADY_EXISTS, () -> machines.start(Machines.ARN, "n", input(1)));
    }

    @Test
    void refusesUnknownMachinesMalformedNamesAndHugeInputs() {
        StateMachines machines = engine(WAIT);
        refuses(Reason.STATE_MACHINE_DOES_NOT_EXIST, () -> machines.start("other", "n", input(1)));
        refuses(Reason.INVALID_NAME, () -> machines.start(Machines.ARN, "a b", input(1)));
        JsonNode huge = TextNode.valueOf("x".repeat(StateValues.PAYLOAD_MAX_BYTES));
        refuses(Reason.INVALID_EXECUTION_INPUT, () -> machines.start(Machines.ARN, "n", huge));
        assertEquals(Optional.empty(), machines.nextDue());
    }

    @Test
    void neverActsBeforeAWaitIsOver() {
        StateMachines machines = engine(WAIT);
        String arn = machines.start(Machines.ARN, "n", input(1)).arn();

        assertEquals(1, machines.runUntilBlocked());
        assertEquals(Optional.of(Machines.START.plusSeconds(60)), machines.nextDue());
        clock.advanceTo(Machines.START.plusSeconds(59));
        assertFalse(machines.step());
        clock.advanceTo(Machines.START.plusSeconds(60));
        machines.runUntilBlocked();

        assertEquals(ExecutionStatus.SUCCEEDED, machines.find(arn).orElseThrow().status());
    }

    @Test
    void actsInOrderOfDueTimeThenOfStart() {
        StateMachines machines =
                engine("'A':{'Type':'Wait','Seconds':'{% $states.input %}','Next':'T'},'T':{" + TASK + "'End':true}");
        for (int seconds : List.of(30, 10, 30, 20)) {
            machines.start(Machines.ARN, "n" + machines.list(Machines.ARN).size(), input(seconds));
        }

        Machines.finish(machines, clock);

        assertEquals(List.of("10", "20", "30", "30"), calls);
    }

    @Test
    void redrivesFromTheFailedStateOfTheFailedIteration() {
        StateMachines machines = engine(
                "'A':{'Type':'Map','Items':[1,2],'ItemProcessor':{'StartAt':'P','States':{"
                        + "'P':{'Type':'Wait','Seconds':1,'Next':'T'},"
                        + "'T':{" + TASK + "'Retry':[{'ErrorEquals':['Broken'],'MaxAttempts':1}],'Next':'Z'},"
                        + "'Z':{'Type':'Pass','Output':'{% $states.context.Execution.RedriveCount %}','End':true}}},'End':true}");
        String arn = machines.start(Machines.ARN, "n", input(1)).arn();
        machines.runUntilBlocked();
        clock.advanceTo(Machines.START.plusSeconds(1));
        machines.runUntilBlocked();
        broken = true;
        Machines.finish(machines, clock);
        ExecutionView failed = machines.find(arn).orElseThrow();
        assertEquals(Optional.of("Broken"), failed.error());
        assertEquals(List.of("1", "2", "2"), calls);

        broken = false;
        assertEquals(1, machines.redrive(arn).redriveCount());
        Machines.finish(machines, clock);

        ExecutionView ended = machines.find(arn).orElseThrow();
        assertEquals(Optional.of(Machines.json("[0,1]")), ended.output());
        assertEquals(Optional.empty(), ended.error());
        assertEquals(List.of("1", "2", "2", "2"), calls);
        refuses(Reason.EXECUTION_NOT_REDRIVABLE, () -> machines.redrive(arn));
        refuses(Reason.EXECUTION_DOES_NOT_EXIST, () -> machines.redrive("nobody"));
    }

    @Test
    void stopsAndContinuesAnExecution() {
        StateMachines machines = engine(WAIT);
        String arn = machines.start(Machines.ARN, "n", input(1)).arn();
        machines.runUntilBlocked();

        assertEquals(
                ExecutionStatus.ABORTED, machines.stop(arn, "Halt", "by test").status());
        assertEquals(Optional.empty(), machines.nextDue());
        machines.redrive(arn);
        Machines.finish(machines, clock);

        assertEquals(ExecutionStatus.SUCCEEDED, machines.find(arn).orElseThrow().status());
    }

    @Test
    void startsAnotherMachineWithoutWaitingForIt() {
        StateMachines machines = engine(
                "'A':{'Type':'Task','Resource':'" + StateMachines.START_EXECUTION
                        + "','Arguments':{'StateMachineArn':'child','Name':'c','Input':{'v':'{% $states.input %}'}},'End':true}");
        machines.register("child", Machines.definition(WAIT));

        String arn = machines.start(Machines.ARN, "n", input(4)).arn();
        machines.runUntilBlocked();

        ExecutionView parent = machines.find(arn).orElseThrow();
        assertEquals(
                "child:c", parent.output().orElseThrow().path("ExecutionArn").asText());
        ExecutionView child = machines.find("child:c").orElseThrow();
        assertEquals(ExecutionStatus.RUNNING, child.status());
        assertEquals(Machines.json("{'v':4}"), child.input());
    }

    @Test
    void endsAnEndlessLoopAtTheEventQuota() {
        StateMachines machines = engine("'A':{'Type':'Choice','Choices':[{'Condition':'{% false %}','Next':'Z'}],"
                + "'Default':'B'},'B':{'Type':'Pass','Next':'A'},'Z':{'Type':'Succeed'}");
        String arn = machines.start(Machines.ARN, "n", input(1)).arn();

        machines.runUntilBlocked();

        ExecutionView view = machines.find(arn).orElseThrow();
        assertEquals(Optional.of("States.Runtime"), view.error());
        assertEquals(Execution.HISTORY_MAX, view.history().size());
    }

    @Test
    @Tag("I-63")
    void failsATaskThatTookLongerThanItsTimeout() {
        Integrations slow = (resource, arguments, timeout) -> {
            clock.advanceTo(Machines.START.plus(timeout).plusMillis(1));
            return arguments;
        };
        StateMachines machines =
                Machines.engine(clock, new InMemoryExecutionLog(), slow, "'A':{" + TASK + "'End':true}");
        String arn = machines.start(Machines.ARN, "n", input(1)).arn();

        machines.runUntilBlocked();

        assertEquals(
                Optional.of("States.Timeout"), machines.find(arn).orElseThrow().error());
    }

    @Test
    void countsTheBackOffFromTheEndOfTheTask() {
        Integrations slow = (resource, arguments, timeout) -> {
            clock.advanceTo(clock.instant().plusSeconds(5));
            throw new TaskFailure("Busy", null);
        };
        String states = "'A':{" + TASK + "'Retry':[{'ErrorEquals':['Busy'],'IntervalSeconds':2}],'End':true}";
        StateMachines machines = Machines.engine(clock, new InMemoryExecutionLog(), slow, states);
        machines.start(Machines.ARN, "n", input(1));

        machines.runUntilBlocked();

        assertEquals(Optional.of(Machines.START.plusSeconds(7)), machines.nextDue());
    }
}
