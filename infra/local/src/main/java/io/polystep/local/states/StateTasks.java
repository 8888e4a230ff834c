package io.polystep.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** Where Task states go, with the name of the state that asks: mocks answer by it. */
@FunctionalInterface
interface StateTasks {

    JsonNode call(String state, String resource, JsonNode arguments, Duration timeout) throws TaskFailure;
}
