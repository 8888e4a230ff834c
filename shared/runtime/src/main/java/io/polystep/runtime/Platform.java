package io.polystep.runtime;

import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sfn.SfnClient;

/**
 * Everything outside that a handler can reach. On AWS it is {@link #aws()}; the embedded runtime and tests bring their
 * own.
 */
public interface Platform {
    /** The time. */
    InstantSource clock();

    /** Environment variables; {@link Settings} says which ones are read. */
    Map<String, String> environment();

    /** The table's client. */
    DynamoDbClient dynamo();

    /** Where keys and credentials are. */
    SecretsManagerClient secrets();

    /** The client of a further service that few functions need; empty when this platform leaves it to them. */
    default <C> Optional<C> client(Class<C> type) {
        return Optional.empty();
    }

    /** What starts executions. */
    SfnClient stepFunctions();

    /** For the venue and the chain's nodes. */
    HttpClient http();

    /** Where counts go. */
    Telemetry telemetry();

    /** AWS itself: clients are made on first use, so that a function pays only for those it needs. */
    static Platform aws() {
        return new AwsPlatform(System.getenv());
    }
}
