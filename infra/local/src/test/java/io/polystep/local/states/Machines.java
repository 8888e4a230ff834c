package io.polystep.local.states;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.local.clock.VirtualClock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Short ways to build machines and engines in tests. Definitions are written with single quotes. */
final class Machines {

    static final String ARN = "arn:aws:states:eu-west-1:000000000000:stateMachine:orders";
    static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    private Machines() {}

    static Definition definition(String states) {
        return Definition.parse("test.asl.json", machine(states), Map.of());
    }

    /** A machine that starts at A. */
    static String machine(String states) {
        return "{'QueryLanguage':'JSONata','StartAt':'A','States':{%s}}"
                .formatted(states)
                .replace('\'', '"');
    }

    static StateMachines engine(VirtualClock clock, ExecutionLog log, Integrations tasks, String states) {
        StateMachines machines = new StateMachines(clock, new SplittableRandom(7), tasks, log);
        machines.register(ARN, definition(states));
        return machines;
    }

    static JsonNode json(String text) {
        try {
            return Json.parse(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** Runs to the end, moving the clock from due time to due time. */
    static void finish(StateMachines machines, VirtualClock clock) {
        machines.runUntilBlocked();
        for (Optional<Instant> due = machines.nextDue(); due.isPresent(); due = machines.nextDue()) {
            clock.advanceTo(due.get());
            machines.runUntilBlocked();
        }
    }
}
