package io.polystep.local.cloud;

import io.polystep.local.states.LambdaHandler;
import io.polystep.runtime.Platform;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sfn.SfnClient;

/** What lies between the functions and everything else, so that a simulation can stand there. */
public interface Edges {
    /** The way to venue and chain. */
    HttpClient http();

    /** The platform as one function sees it. */
    default Platform platform(Deployment.Function function, Platform platform) {
        return platform;
    }

    /** The way to Step Functions. */
    default SfnClient stepFunctions(SfnClient client) {
        return client;
    }

    /**
     * How a function is called.
     *
     * @param instance makes a new, cold instance
     */
    default LambdaHandler function(Deployment.Function function, Supplier<LambdaHandler> instance) {
        return instance.get();
    }

    /** Connections as the deployed functions make theirs, and nothing between. */
    static Edges real() {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        return () -> client;
    }
}
