package io.polystep.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** A function that runs in this process: JSON in, JSON out. */
@FunctionalInterface
public interface LambdaHandler {

    /**
     * Runs the function once.
     *
     * @param payload the event
     * @param timeout how long the calling state waits
     * @return the answer as JSON
     * @throws Exception any exception of the handler; its class name becomes the error name
     */
    // A Lambda handler may throw anything, and the class of what it throws is the contract with Retry and Catch.
    JsonNode handle(JsonNode payload, Duration timeout) throws Exception;
}
