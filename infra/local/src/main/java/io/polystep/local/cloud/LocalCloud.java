package io.polystep.local.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.local.states.ExecutionLog;
import io.polystep.local.states.ExecutionRefusedException;
import io.polystep.local.states.ExecutionView;
import io.polystep.local.states.IntegrationRegistry;
import io.polystep.local.states.LambdaHandler;
import io.polystep.local.states.LambdaInvocation;
import io.polystep.local.states.LocalStepFunctions;
import io.polystep.local.states.StateMachines;
import io.polystep.local.states.TaskFailure;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sfn.SfnClient;

/**
 * The deployment of template.yaml, running in this process: schedules fire its functions and state machines, state
 * machines call its functions, and every call goes through JSON as it does on AWS. Single-threaded; time is the caller's.
 *
 * <p>Not emulated: IAM, time limits (virtual time stands still while a handler runs), memory limits, concurrency.
 */
public final class LocalCloud {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What the scheduler service replaces in an input. */
    private static final String SCHEDULED_TIME = "<aws.scheduler.scheduled-time>";

    private final Deployment deployment;
    private final CallMeter meter;
    private final StateMachines machines;
    private final Map<String, LambdaHandler> functions = new HashMap<>();
    private final DeadLetters deadLetters;
    private final @Nullable LambdaInvocation invocation;

    /**
     * The services that functions reach.
     *
     * @param clock virtual time
     * @param random for jitter
     * @param dynamo the table's client
     * @param secrets where keys are
     * @param executions where executions are kept
     * @param meter counts every call
     * @param edges what lies between
     */
    public record Services(
            InstantSource clock,
            RandomGenerator random,
            DynamoDbClient dynamo,
            SecretsManagerClient secrets,
            ExecutionLog executions,
            CallMeter meter,
            Edges edges) {
        /** With nothing between. */
        public Services(
                InstantSource clock,
                RandomGenerator random,
                DynamoDbClient dynamo,
                SecretsManagerClient secrets,
                ExecutionLog executions,
                CallMeter meter) {
            this(clock, random, dynamo, secrets, executions, meter, Edges.real());
        }
    }

    /**
     * Brings a deployment up; executions that the log holds go on from where they were.
     *
     * @throws TemplateException if a state machine cannot be read
     */
    public LocalCloud(Deployment deployment, Services services) {
        this(deployment, services, new DeadLetters());
    }

    /** The same with a dead-letter queue that exists already. */
    public LocalCloud(Deployment deployment, Services services, DeadLetters deadLetters) {
        this.deployment = deployment;
        this.deadLetters = deadLetters;
        this.meter = services.meter();
        this.machines = new StateMachines(
                services.clock(),
                services.random(),
                new IntegrationRegistry(Map.of(
                        LambdaInvocation.RESOURCE,
                        (resource, arguments, timeout) -> invocation().invoke(resource, arguments, timeout),
                        DeadLetters.RESOURCE,
                        deadLetters)),
                services.executions());
        Edges edges = services.edges();
        SfnClient stepFunctions = edges.stepFunctions(
                meter.counted(SfnClient.class, new LocalStepFunctions(machines, services.clock()), "states"));
        LocalPlatform platform = new LocalPlatform(
                services.clock(),
                Map.of(),
                meter.counted(DynamoDbClient.class, services.dynamo(), "dynamodb"),
                meter.counted(SecretsManagerClient.class, services.secrets(), "secretsmanager"),
                stepFunctions,
                new MeteredHttp(edges.http(), meter, services.clock(), Operations.of(deployment)::name),
                new MeterTelemetry(meter));
        deployment
                .functions()
                .values()
                .forEach(function -> functions.put(function.arn(), lambda(function, platform, edges)));
        this.invocation = new LambdaInvocation(functions);
        deployment
                .stateMachines()
                .values()
                .forEach(machine -> machines.register(machine.arn(), edges.definition(machine)));
    }

    private LambdaHandler lambda(Deployment.Function function, LocalPlatform platform, Edges edges) {
        LocalPlatform deployed = platform.with(function.environment());
        return edges.function(
                function,
                () -> new Lambda(function, new WithQueue(edges.platform(function, deployed), deadLetters), meter));
    }

    // State machines are made before the functions that they call, because a function can start executions.
    private LambdaInvocation invocation() {
        return Objects.requireNonNull(invocation);
    }

    /**
     * Fires a schedule: calls its function, or starts its state machine under a name made of schedule and time, so that
     * firing the same one again is harmless.
     *
     * @return the function's answer, or empty when a state machine was started
     * @throws TaskFailure if the function failed; the next firing is not affected
     */
    public Optional<JsonNode> fire(Deployment.Schedule schedule, Instant at) throws TaskFailure {
        meter.add("scheduler.invocations", 1);
        JsonNode input = parse(schedule.input().replace(SCHEDULED_TIME, at.toString()));
        Deployment.Function function = deployment.functions().get(schedule.target());
        if (function != null) {
            return Optional.of(call(function.id(), input));
        }
        Deployment.StateMachine machine = deployment.stateMachines().get(schedule.target());
        if (machine == null) {
            throw new TemplateException("expected schedule " + schedule.name() + " to have a target, found none");
        }
        startOnce(machine, schedule.name() + "-" + at.getEpochSecond(), input);
        return Optional.empty();
    }

    private void startOnce(Deployment.StateMachine machine, String name, JsonNode input) {
        try {
            machines.start(machine.arn(), name, input);
        } catch (ExecutionRefusedException refused) {
            if (refused.reason() != ExecutionRefusedException.Reason.EXECUTION_ALREADY_EXISTS) {
                throw refused;
            }
        }
    }

    /**
     * Starts an execution, as anybody with the right to do so can; under a name that is taken nothing happens.
     *
     * @param machineId logical id of the state machine
     */
    public void start(String machineId, String name, JsonNode input) {
        startOnce(Objects.requireNonNull(deployment.stateMachines().get(machineId), machineId), name, input);
    }

    /** Continues an execution that has failed; false when it runs or has succeeded. */
    public boolean redrive(String executionArn) {
        try {
            machines.redrive(executionArn);
            return true;
        } catch (ExecutionRefusedException notRedrivable) {
            return false;
        }
    }

    /**
     * Calls a function as an operator does.
     *
     * @param function logical id
     * @throws TaskFailure if the function failed
     */
    public JsonNode call(String function, JsonNode input) throws TaskFailure {
        Deployment.Function known = deployment.functions().get(function);
        if (known == null) {
            throw new TemplateException("expected a function named " + function + " in the template, found none");
        }
        JsonNode arguments =
                JSON.createObjectNode().put("FunctionName", known.arn()).set("Payload", input);
        return invocation()
                .invoke(LambdaInvocation.RESOURCE, arguments, known.timeout())
                .path("Payload");
    }

    /** Lets everything that is due now run. */
    public void runUntilBlocked() {
        meter.add("states.transitions", machines.runUntilBlocked());
    }

    /** When the next execution is due, or empty when all have ended. */
    public Optional<Instant> nextDue() {
        return machines.nextDue();
    }

    /** Every execution of a state machine, oldest first. */
    public List<ExecutionView> executions(String machineId) {
        Deployment.StateMachine machine = deployment.stateMachines().get(machineId);
        return machine == null ? List.of() : machines.list(machine.arn());
    }

    /** Every execution of every state machine. */
    public List<ExecutionView> executions() {
        return deployment.stateMachines().keySet().stream()
                .sorted()
                .flatMap(id -> executions(id).stream())
                .toList();
    }

    /** Puts a message into the dead-letter queue, as the scheduler does with a call that came too late. */
    public void deliver(JsonNode message) {
        deadLetters.send(message);
    }

    /** What was given up on and nobody has taken out. */
    public List<JsonNode> deadLetters() {
        return deadLetters.messages();
    }

    /** The same without the first {@code read} of them. */
    public List<JsonNode> deadLetters(int read) {
        return deadLetters.messages(read);
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException("expected a schedule input of JSON, found " + json, malformed);
        }
    }
}
