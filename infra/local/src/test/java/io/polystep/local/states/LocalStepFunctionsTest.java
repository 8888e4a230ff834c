package io.polystep.local.states;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.polystep.local.clock.VirtualClock;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionNotRedrivableException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;

class LocalStepFunctionsTest {

    private final VirtualClock clock = new VirtualClock(Machines.START);
    private final StateMachines machines = Machines.engine(
            clock,
            new InMemoryExecutionLog(),
            (resource, arguments, timeout) -> arguments,
            "'A':{'Type':'Choice','Choices':[{'Condition':'{% $states.input.ok %}','Next':'Y'}],'Default':'N'},"
                    + "'Y':{'Type':'Succeed'},'N':{'Type':'Fail','Error':'Bad','Cause':'no'}");
    private final LocalStepFunctions client = new LocalStepFunctions(machines, clock);

    private String start(String name, String input) {
        return client.startExecution(
                        r -> r.stateMachineArn(Machines.ARN).name(name).input(input))
                .executionArn();
    }

    @Test
    void describesAnExecutionThatHasEnded() {
        String arn = start("good", "{\"ok\":true}");
        machines.runUntilBlocked();

        DescribeExecutionResponse answer = client.describeExecution(r -> r.executionArn(arn));

        assertEquals(ExecutionStatus.SUCCEEDED, answer.status());
        assertEquals("{\"ok\":true}", answer.output());
        assertEquals(Machines.START, answer.stopDate());
    }

    @Test
    void listsByStatusAndRedrivesWhatFailed() {
        String bad = start("bad", "{\"ok\":false}");
        start("good", "{\"ok\":true}");
        machines.runUntilBlocked();

        assertEquals(
                List.of("bad"),
                client
                        .listExecutions(r -> r.stateMachineArn(Machines.ARN).statusFilter(ExecutionStatus.FAILED))
                        .executions()
                        .stream()
                        .map(item -> item.name())
                        .toList());
        assertEquals(
                Machines.START,
                client.redriveExecution(r -> r.executionArn(bad)).redriveDate());
        assertEquals(
                ExecutionStatus.RUNNING,
                client.describeExecution(r -> r.executionArn(bad)).status());
    }

    @Test
    void throwsTheExceptionsOfTheSdk() {
        String arn = start("n", "{\"ok\":true}");

        ExecutionAlreadyExistsException taken =
                assertThrows(ExecutionAlreadyExistsException.class, () -> start("n", "{}"));
        assertEquals("ExecutionAlreadyExistsException", taken.awsErrorDetails().errorCode());
        assertEquals(400, taken.statusCode());
        assertThrows(InvalidExecutionInputException.class, () -> start("m", "{"));
        assertThrows(
                StateMachineDoesNotExistException.class,
                () -> client.startExecution(r -> r.stateMachineArn("none").input("{}")));
        assertThrows(ExecutionNotRedrivableException.class, () -> client.redriveExecution(r -> r.executionArn(arn)));
        assertThrows(ExecutionDoesNotExistException.class, () -> client.describeExecution(r -> r.executionArn("none")));
    }
}
