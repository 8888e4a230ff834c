package io.polystep.local.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.local.clock.VirtualClock;
import io.polystep.local.dynamo.LocalDynamo;
import io.polystep.local.states.ExecutionStatus;
import io.polystep.local.states.ExecutionView;
import io.polystep.local.states.InMemoryExecutionLog;
import io.polystep.local.states.TaskFailure;
import io.polystep.runtime.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalCloudTest {
    private static final Instant START = Instant.parse("2026-04-16T07:10:00Z");
    private static final String TEMPLATE = """
            Resources:
              Work:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: io.polystep.local.cloud.LocalCloudTest$Echo::handleRequest
                  Environment: {Variables: {WORD: hello}}
                  Events:
                    Tick:
                      Type: ScheduleV2
                      Properties:
                        ScheduleExpression: rate(1 minute)
                        Input: '{"at":"<aws.scheduler.scheduled-time>"}'
              Other:
                Type: AWS::Serverless::Function
                Properties: {Handler: java.lang.String}
              Queue: {Type: AWS::SQS::Queue}
              Machine:
                Type: AWS::Serverless::StateMachine
                Properties:
                  DefinitionUri: machine.asl.json
                  DefinitionSubstitutions: {WorkArn: !GetAtt Work.Arn, QueueUrl: !Ref Queue}
                  Events:
                    Every: {Type: ScheduleV2, Properties: {ScheduleExpression: rate(5 minutes)}}
            """;
    private static final String MACHINE = """
            {"QueryLanguage": "JSONata", "StartAt": "Rest", "States": {
              "Rest": {"Type": "Wait", "Seconds": 30, "Next": "Call"},
              "Call": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                "Arguments": {"FunctionName": "${WorkArn}", "Payload": {"from": "machine"}}, "Next": "Give"},
              "Give": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage",
                "Arguments": {"QueueUrl": "${QueueUrl}", "MessageBody": "{% $states.input.Payload.word %}"}, "End": true}
            }}
            """;

    @TempDir
    Path folder;

    private final VirtualClock clock = new VirtualClock(START);
    private final CallMeter meter = new CallMeter();
    private Deployment deployment = new Deployment(Map.of(), Map.of(), java.util.List.of());
    private LocalCloud cloud = cloud();

    /** Answers with its variable and its input; fails when it is asked to. */
    public static final class Echo implements RequestStreamHandler {
        private final Platform platform;
        private int calls;

        public Echo(Platform platform) {
            this.platform = platform;
        }

        @Override
        public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
            String given = new String(input.readAllBytes(), StandardCharsets.UTF_8);
            if (given.contains("fail")) {
                throw new IllegalStateException("as asked");
            }
            calls++;
            String answer = "{\"word\":\"" + platform.environment().get("WORD") + "\",\"calls\":" + calls
                    + ",\"name\":\"" + context.getFunctionName() + "\",\"input\":" + given + "}";
            output.write(answer.getBytes(StandardCharsets.UTF_8));
        }
    }

    @BeforeEach
    void deploy() throws IOException {
        Files.writeString(folder.resolve("machine.asl.json"), MACHINE);
        deployment = Deployment.read(Files.writeString(folder.resolve("template.yaml"), TEMPLATE), Map.of());
        cloud = cloud();
    }

    private LocalCloud cloud() {
        return new LocalCloud(
                deployment,
                new LocalCloud.Services(
                        clock,
                        new SplittableRandom(1),
                        LocalDynamo.inMemory(clock),
                        new LocalSecrets(),
                        new InMemoryExecutionLog(),
                        meter));
    }

    private Deployment.Schedule schedule(String name) {
        return deployment.schedules().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Deployment.Schedule of(String target, String input) {
        return new Deployment.Schedule("test", target, java.time.Duration.ofMinutes(1), input);
    }

    @Test
    void firesAFunctionWithTheScheduledTime() throws TaskFailure {
        JsonNode answer = cloud.fire(schedule("Work.Tick"), START).orElseThrow();

        assertEquals("hello", answer.path("word").asText());
        assertEquals("Work", answer.path("name").asText());
        assertEquals(START.toString(), answer.path("input").path("at").asText());
        assertEquals(Map.of("lambda.Work", 1L, "scheduler.invocations", 1L), meter.counts());
    }

    @Test
    void keepsTheHandlerBetweenCalls() throws TaskFailure {
        cloud.fire(schedule("Work.Tick"), START);

        assertEquals(
                2,
                cloud.fire(schedule("Work.Tick"), START)
                        .orElseThrow()
                        .path("calls")
                        .asInt());
    }

    @Test
    void tellsOfAFunctionThatFails() {
        TaskFailure failure = assertThrows(TaskFailure.class, () -> cloud.fire(of("Work", "{\"do\":\"fail\"}"), START));

        assertTrue(String.valueOf(failure.getMessage()).contains("as asked"), failure.getMessage());
    }

    @Test
    void startsAStateMachineOnceForEachFiring() throws TaskFailure {
        Deployment.Schedule every = schedule("Machine.Every");

        assertEquals(Optional.empty(), cloud.fire(every, START));
        assertEquals(Optional.empty(), cloud.fire(every, START));
        assertEquals(1, cloud.executions().size());

        cloud.fire(every, START.plusSeconds(300));
        assertEquals(2, cloud.executions("Machine").size());
    }

    @Test
    void doesNotStartAgainWhatHasEnded() throws TaskFailure {
        cloud.fire(schedule("Machine.Every"), START);
        runOut();

        cloud.fire(schedule("Machine.Every"), START);

        assertEquals(1, cloud.executions().size());
        assertEquals(Optional.empty(), cloud.nextDue());
    }

    @Test
    void runsMachinesWithFunctionsAndTheQueue() throws TaskFailure {
        cloud.fire(schedule("Machine.Every"), START);
        cloud.runUntilBlocked();
        assertEquals(Optional.of(START.plusSeconds(30)), cloud.nextDue());

        runOut();

        ExecutionView execution = cloud.executions().getFirst();
        assertEquals(ExecutionStatus.SUCCEEDED, execution.status(), () -> execution.toString());
        assertEquals("hello", cloud.deadLetters().getFirst().asText());
        assertTrue(
                meter.counts().getOrDefault("states.transitions", 0L) >= 3,
                meter.counts().toString());
    }

    private void runOut() {
        cloud.runUntilBlocked();
        while (cloud.nextDue().isPresent()) {
            clock.advanceTo(cloud.nextDue().orElseThrow());
            cloud.runUntilBlocked();
        }
    }

    @Test
    void refusesATargetThatDoesNotExistAndAHandlerThatIsNone() {
        TemplateException nobody = assertThrows(TemplateException.class, () -> cloud.fire(of("Nobody", "{}"), START));
        assertTrue(String.valueOf(nobody.getMessage()).contains("expected schedule test to have a target"));
        TaskFailure notAHandler = assertThrows(TaskFailure.class, () -> cloud.fire(of("Other", "{}"), START));
        assertTrue(String.valueOf(notAHandler.getMessage()).contains("Other to name a RequestStreamHandler"));
    }

    @Test
    void refusesAMachineWhoseFileIsMissing() throws IOException {
        Files.delete(folder.resolve("machine.asl.json"));

        TemplateException missing = assertThrows(TemplateException.class, this::cloud);

        assertTrue(String.valueOf(missing.getMessage()).contains("a readable definition of Machine"));
    }
}
