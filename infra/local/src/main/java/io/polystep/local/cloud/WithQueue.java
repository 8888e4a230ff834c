package io.polystep.local.cloud;

import io.polystep.runtime.Platform;
import io.polystep.runtime.Telemetry;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * A platform with the dead-letter queue.
 *
 * @param below everything else
 * @param queue the queue
 */
record WithQueue(Platform below, SqsClient queue) implements Platform {
    @Override
    public <C> Optional<C> client(Class<C> type) {
        return type.equals(SqsClient.class) ? Optional.of(type.cast(queue)) : below.client(type);
    }

    @Override
    public InstantSource clock() {
        return below.clock();
    }

    @Override
    public Map<String, String> environment() {
        return below.environment();
    }

    @Override
    public DynamoDbClient dynamo() {
        return below.dynamo();
    }

    @Override
    public SecretsManagerClient secrets() {
        return below.secrets();
    }

    @Override
    public SfnClient stepFunctions() {
        return below.stepFunctions();
    }

    @Override
    public HttpClient http() {
        return below.http();
    }

    @Override
    public Telemetry telemetry() {
        return below.telemetry();
    }
}
