package io.polystep.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.local.states.ExecutionRefusedException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The engine: runs executions of registered machines, one transition at a time, on the clock that it is given. It never
 * blocks: a wait or a retry only sets the time at which the execution is due.
 *
 * <p>After each transition the execution's record is appended to the log. An engine opened on the same log continues
 * where the log ends; a task that was under way is called again. Not safe for use by several threads.
 */
public final class StateMachines {

    /** The {@code Resource} by which a task starts another machine without waiting for it; served by the engine itself. */
    public static final String START_EXECUTION = "arn:aws:states:::states:startExecution";

    private static final String NAME = "[A-Za-z0-9_.+!@()=-]{1,80}";

    private final InstantSource clock;
    private final StateTasks tasks;
    private final Engine engine;
    private final ExecutionBook book;
    private final Map<String, Definition> machines = new LinkedHashMap<>();

    /**
     * Opens an engine and restores what the log holds. Executions rest until their machine is registered.
     *
     * @param clock the engine's time; the caller advances it
     * @param random source of jitter, {@code $random} and generated names
     * @param tasks where Task states go
     * @param log durable storage, replayed here once
     */
    public StateMachines(InstantSource clock, RandomGenerator random, Integrations tasks, ExecutionLog log) {
        this(clock, random, log, (state, resource, arguments, timeout) -> tasks.invoke(resource, arguments, timeout));
    }

    StateMachines(InstantSource clock, RandomGenerator random, ExecutionLog log, StateTasks tasks) {
        this.clock = clock;
        this.tasks = tasks;
        this.engine = new Engine(clock, random, new JsonataFunctions(clock, random), this::call);
        this.book = new ExecutionBook(log);
    }

    /**
     * Makes a machine known, or replaces its definition.
     *
     * @param machine its ARN, or a plain name
     * @param definition what it does
     */
    public void register(String machine, Definition definition) {
        machines.put(machine, definition);
    }

    /**
     * Starts an execution; it acts when the engine is next advanced. The same name with the same input answers the
     * execution that is running already.
     *
     * @param machine registered ARN or name
     * @param name execution name, 1 to 80 characters
     * @param input its input
     * @throws ExecutionRefusedException when the machine is unknown, the name is malformed, the input is too large, or
     *     the name is taken by an execution with another input or by one that has ended
     */
    public ExecutionView start(String machine, String name, JsonNode input) {
        requireMachine(machine);
        require(
                name.matches(NAME),
                Reason.INVALID_NAME,
                "Expected a name of 1 to 80 plain characters, found '" + name + "'");
        int size = Json.bytes(input).length;
        require(
                size <= StateValues.PAYLOAD_MAX_BYTES,
                Reason.INVALID_EXECUTION_INPUT,
                "Expected an input of at most " + StateValues.PAYLOAD_MAX_BYTES + " bytes, found " + size);
        return ExecutionView.of(book.find(Arns.execution(machine, name))
                .map(known -> sameStart(known, input))
                .orElseGet(() -> begin(machine, name, input)));
    }

    private static Execution sameStart(Execution known, JsonNode input) {
        require(
                known.status == ExecutionStatus.RUNNING && known.input.equals(input),
                Reason.EXECUTION_ALREADY_EXISTS,
                "Expected a new name, found an execution " + known.arn + " that is " + known.status
                        + (known.input.equals(input) ? " with this input" : " with another input"));
        return known;
    }

    private Execution begin(String machine, String name, JsonNode input) {
        long now = clock.millis();
        Execution execution = new Execution();
        execution.arn = Arns.execution(machine, name);
        execution.name = name;
        execution.machine = machine;
        execution.sequence = book.takeSequence();
        execution.input = input.deepCopy();
        execution.startedMillis = now;
        execution.runningSinceMillis = now;
        execution.root = Branch.at(definition(machine).flow().startAt(), execution.input, null, now);
        execution.event(now, "ExecutionStarted", "", "");
        save(execution);
        return execution;
    }

    /** Lets the execution that is due first make one transition; false when none is due. */
    public boolean step() {
        long now = clock.millis();
        Optional<Execution> next = nextRunnable().filter(execution -> dueMillis(execution) <= now);
        next.ifPresent(execution -> {
            advance(execution);
            save(execution);
        });
        return next.isPresent();
    }

    /** Advances all executions until none is due now; answers the number of transitions. */
    public int runUntilBlocked() {
        int transitions = 0;
        while (step()) {
            transitions++;
        }
        return transitions;
    }

    /** When the next execution is due; empty when all that can run have ended. May lie in the past. */
    public Optional<Instant> nextDue() {
        return nextRunnable().map(execution -> Instant.ofEpochMilli(dueMillis(execution)));
    }

    private Optional<Execution> nextRunnable() {
        return book.next(execution -> machines.containsKey(execution.machine));
    }

    private void advance(Execution execution) {
        if (clock.millis() >= deadlineMillis(execution)) {
            String cause = "The machine's TimeoutSeconds ran out";
            execution.end(ExecutionStatus.TIMED_OUT, ErrorNames.TIMEOUT, cause, clock.millis());
            return;
        }
        Step.advance(engine, execution, definition(execution.machine).flow());
        long now = clock.millis();
        Branch root = execution.root;
        if (root.phase == Branch.Phase.DONE) {
            execution.end(ExecutionStatus.SUCCEEDED, null, null, now);
        } else if (root.phase == Branch.Phase.FAILED) {
            execution.end(ExecutionStatus.FAILED, root.error, root.cause, now);
        } else if (execution.eventCount > Execution.EVENTS_MAX) {
            String cause =
                    "Expected at most " + Execution.EVENTS_MAX + " history events; split the work over executions";
            execution.end(ExecutionStatus.FAILED, ErrorNames.RUNTIME, cause, now);
        }
    }

    private void save(Execution execution) {
        book.save(execution, dueMillis(execution));
    }

    private long dueMillis(Execution execution) {
        return Math.min(execution.root.dueMillis, deadlineMillis(execution));
    }

    private long deadlineMillis(Execution execution) {
        return definition(execution.machine)
                .timeout()
                .map(timeout -> execution.runningSinceMillis + timeout.toMillis())
                .orElse(Long.MAX_VALUE);
    }

    /**
     * Continues an execution that has failed, timed out or been stopped, at the state that failed and with the same
     * input. Its retries count from the start again.
     *
     * @param executionArn which one
     * @throws ExecutionRefusedException when it is unknown, runs, or has succeeded
     */
    public ExecutionView redrive(String executionArn) {
        Execution execution = requireExecution(executionArn);
        requireMachine(execution.machine);
        require(
                execution.status.redrivable(),
                Reason.EXECUTION_NOT_REDRIVABLE,
                "Expected a failed, timed-out or aborted execution, found " + executionArn + " " + execution.status);
        long now = clock.millis();
        execution.redriveCount++;
        execution.runningSinceMillis = now;
        execution.root.reopen(now);
        execution.end(ExecutionStatus.RUNNING, null, null, now);
        save(execution);
        return ExecutionView.of(execution);
    }

    /**
     * Stops a running execution for good, unless it is redriven. One that has ended stays as it is.
     *
     * @param executionArn which one
     * @param error error name to record
     * @param cause explanation to record
     * @throws ExecutionRefusedException when it is unknown
     */
    public ExecutionView stop(String executionArn, String error, String cause) {
        Execution execution = requireExecution(executionArn);
        if (execution.status == ExecutionStatus.RUNNING) {
            execution.end(ExecutionStatus.ABORTED, error, cause, clock.millis());
            book.save(execution, Long.MAX_VALUE);
        }
        return ExecutionView.of(execution);
    }

    /** The execution of that ARN, if known. */
    public Optional<ExecutionView> find(String executionArn) {
        return book.find(executionArn).map(ExecutionView::of);
    }

    /**
     * All executions of a machine, oldest first.
     *
     * @throws ExecutionRefusedException when the machine is unknown
     */
    public List<ExecutionView> list(String machine) {
        requireMachine(machine);
        return book.all().stream()
                .filter(execution -> execution.machine.equals(machine))
                .map(ExecutionView::of)
                .toList();
    }

    /** A name for an execution that was started without one. */
    String generatedName() {
        return engine.functions().uuid();
    }

    private JsonNode call(String state, String resource, JsonNode arguments, Duration timeout) throws TaskFailure {
        return START_EXECUTION.equals(resource)
                ? startNested(arguments)
                : tasks.call(state, resource, arguments, timeout);
    }

    private JsonNode startNested(JsonNode arguments) throws TaskFailure {
        JsonNode input = Optional.ofNullable(arguments.get("Input")).orElse(Json.NODES.objectNode());
        String name = arguments.path("Name").asText(generatedName());
        try {
            ExecutionView started = start(arguments.path("StateMachineArn").asText(), name, input);
            ObjectNode answer = Json.NODES.objectNode();
            answer.put("ExecutionArn", started.arn());
            answer.put("StartDate", started.startedAt().toString());
            return answer;
        } catch (ExecutionRefusedException refused) {
            throw new TaskFailure("StepFunctions." + refused.reason().code(), refused.getMessage());
        }
    }

    private Definition definition(String machine) {
        return Optional.ofNullable(machines.get(machine)).orElseThrow();
    }

    private void requireMachine(String machine) {
        require(
                machines.containsKey(machine),
                Reason.STATE_MACHINE_DOES_NOT_EXIST,
                "Expected one of " + machines.keySet() + ", found '" + machine + "'");
    }

    private Execution requireExecution(String arn) {
        return book.find(arn)
                .orElseThrow(() -> new ExecutionRefusedException(
                        Reason.EXECUTION_DOES_NOT_EXIST, "Expected a known execution, found " + arn));
    }

    private static void require(boolean holds, Reason reason, String message) {
        if (!holds) {
            throw new ExecutionRefusedException(reason, message);
        }
    }
}
