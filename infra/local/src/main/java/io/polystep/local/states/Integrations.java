package io.polystep.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** Port to the services that Task states call. */
@FunctionalInterface
public interface Integrations {

    /**
     * Calls a service and waits for its answer. May be called again for the same step after a crash, so what stands
     * behind it must be idempotent.
     *
     * @param resource the state's {@code Resource}, for example {@code arn:aws:states:::lambda:invoke}
     * @param arguments the evaluated {@code Arguments}, or the state input when the state has none
     * @param timeout the state's {@code TimeoutSeconds}; very long when the state has none
     * @return the service's answer, which becomes {@code $states.result}
     * @throws TaskFailure when the call fails; error name and cause as AWS reports them
     */
    JsonNode invoke(String resource, JsonNode arguments, Duration timeout) throws TaskFailure;
}
