package io.polystep.local.cloud;

import io.polystep.local.states.Definition;
import io.polystep.local.states.LambdaHandler;
import io.polystep.runtime.Platform;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sfn.SfnClient;

/** What lies between the functions and everything else, so that a simulation can stand there. */
public interface Edges {
    /** The way to venue and chain. */
    HttpClient http();

    /** The platform as one new instance of a function sees it. */
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

    /**
     * The definition of a state machine. An expression keeps scratch data while it is evaluated, so a definition is used
     * by one thread at a time.
     *
     * @throws TemplateException if it cannot be read
     */
    default Definition definition(Deployment.StateMachine machine) {
        try {
            return Definition.read(machine.definition(), machine.substitutions());
        } catch (IOException unreadable) {
            throw new TemplateException("expected a readable definition of " + machine.id() + ", found " + unreadable);
        }
    }

    /** Connections as the deployed functions make theirs, and nothing between. */
    static Edges real() {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        return () -> client;
    }
}
