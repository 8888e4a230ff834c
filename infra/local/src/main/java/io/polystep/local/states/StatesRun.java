package io.polystep.local.states;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.local.clock.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Runs one definition once, with mocked tasks, on a virtual clock that starts at the epoch: waits take no real time.
 *
 * @param execution how it ended, with its history
 * @param virtualTime time that passed on the virtual clock
 */
public record StatesRun(ExecutionView execution, Duration virtualTime) {

    private static final String MACHINE = "machine";

    /**
     * Runs to the end.
     *
     * @param definition what to run
     * @param inputJson the execution's input, JSON
     * @param mocksJson JSON object from state name to a list of {@code {"result": any}} or {@code {"error": name,
     *     "cause": text}}, used in order, the last one repeats; empty when no Task is reached
     * @param seed seed of jitter and {@code $random}
     * @throws IllegalArgumentException when input or mocks are not JSON
     */
    public static StatesRun of(Definition definition, String inputJson, Optional<String> mocksJson, long seed) {
        VirtualClock clock = new VirtualClock(Instant.EPOCH);
        MockedTasks mocks = new MockedTasks(json("the mocks", mocksJson.orElse("{}")));
        StateMachines machines = new StateMachines(
                clock,
                new SplittableRandom(seed),
                new InMemoryExecutionLog(),
                (state, resource, arguments, timeout) -> mocks.answer(state));
        machines.register(MACHINE, definition);
        String arn =
                machines.start(MACHINE, "run", json("the input", inputJson)).arn();
        machines.runUntilBlocked();
        for (Optional<Instant> due = machines.nextDue(); due.isPresent(); due = machines.nextDue()) {
            clock.advanceTo(due.get());
            machines.runUntilBlocked();
        }
        return new StatesRun(machines.find(arn).orElseThrow(), Duration.between(Instant.EPOCH, clock.instant()));
    }

    /** Names of the states entered, in order. */
    public List<String> statesEntered() {
        return execution.statesEntered();
    }

    private static JsonNode json(String what, String text) {
        try {
            return Json.parse(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Expected " + what + " to be JSON, found " + Json.fault(e), e);
        }
    }
}
