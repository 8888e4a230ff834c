package io.polystep.local.simulation.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.local.states.LambdaHandler;
import io.polystep.local.states.TaskFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A function that can die: what is left of a killed instance is its error name, and the next call gets a new instance. A
 * call that finds the instance busy gets one of its own, as on AWS.
 */
final class SimulatedFunction implements LambdaHandler {
    private final String id;
    private final Supplier<LambdaHandler> cold;
    private final Boundary boundary;
    private final Deque<SimulatedEdges.Running> running;
    private final View view;
    private @Nullable LambdaHandler idle;
    private int generation;

    SimulatedFunction(
            String id,
            Supplier<LambdaHandler> cold,
            Boundary boundary,
            View view,
            Deque<SimulatedEdges.Running> running) {
        this.id = id;
        this.cold = cold;
        this.boundary = boundary;
        this.view = view;
        this.running = running;
    }

    /** A checked failure on its way through a call that may not throw one. */
    private static final class Carried extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient TaskFailure failure;

        Carried(TaskFailure failure) {
            super(null, failure, false, false);
            this.failure = failure;
        }
    }

    @Override
    public JsonNode handle(JsonNode payload, Duration timeout) throws TaskFailure {
        LambdaHandler mine = take();
        Runnable again = () -> again(payload, timeout);
        running.push(new SimulatedEdges.Running(id, again));
        try {
            JsonNode answer = boundary.cross(
                    new Crossing(id, Place.CALL, subject(payload), again), () -> run(mine, payload, timeout));
            idle = mine;
            return answer;
        } catch (Killed killed) {
            throw new TaskFailure(killed.seenAs(), killed.getMessage());
        } catch (Carried carried) {
            idle = mine;
            throw carried.failure;
        } catch (RuntimeException thrown) {
            idle = mine;
            throw thrown;
        } finally {
            running.pop();
        }
    }

    /** What comes of it is another execution's business. */
    private void again(JsonNode payload, Duration timeout) {
        try {
            handle(payload, timeout);
        } catch (TaskFailure | RuntimeException otherExecution) {
            // that execution's state machine would see it
        }
    }

    private LambdaHandler take() {
        LambdaHandler known = generation == view.generation() ? idle : null;
        generation = view.generation();
        idle = null;
        return known == null ? cold.get() : known;
    }

    private static JsonNode run(LambdaHandler instance, JsonNode payload, Duration timeout) {
        try {
            return instance.handle(payload, timeout);
        } catch (TaskFailure failure) {
            throw new Carried(failure);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Exception other) { // the interface allows any; handlers throw the two kinds above
            throw new IllegalStateException(other);
        }
    }

    /** What a call is about. */
    private static String subject(JsonNode payload) {
        String key = payload.path("intentKey").asText("");
        return key.isEmpty() ? payload.path("condition").asText("") : key;
    }
}
