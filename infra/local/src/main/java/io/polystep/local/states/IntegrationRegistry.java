package io.polystep.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The integrations of one runtime, keyed by resource ARN. Immutable. */
public final class IntegrationRegistry implements Integrations {

    private final Map<String, Integrations> byResource;

    /**
     * A registry of exactly these.
     *
     * @param byResource integration per {@code Resource} value, for example {@code arn:aws:states:::sqs:sendMessage}
     */
    public IntegrationRegistry(Map<String, Integrations> byResource) {
        this.byResource = new TreeMap<>(byResource);
    }

    /** Passes the call on; an unknown resource fails as {@code States.Runtime}, which nothing catches. */
    @Override
    public JsonNode invoke(String resource, JsonNode arguments, Duration timeout) throws TaskFailure {
        Integrations wired = Optional.ofNullable(byResource.get(resource))
                .orElseThrow(() -> new TaskFailure(
                        ErrorNames.RUNTIME,
                        "Expected a Resource that is wired here, one of " + byResource.keySet() + ", found "
                                + resource));
        return wired.invoke(resource, arguments, timeout);
    }
}
