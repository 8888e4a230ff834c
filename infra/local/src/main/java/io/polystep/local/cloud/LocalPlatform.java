package io.polystep.local.cloud;

import io.polystep.runtime.Platform;
import io.polystep.runtime.Telemetry;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sfn.SfnClient;

/**
 * What a handler reaches in the embedded cloud: the same clients as on AWS, answered in this process.
 *
 * @param clock virtual time
 * @param environment the function's own variables
 * @param dynamo the table
 * @param secrets development keys
 * @param stepFunctions the interpreter
 * @param http for venue and chain on loopback
 * @param telemetry where counts go
 */
public record LocalPlatform(
        InstantSource clock,
        Map<String, String> environment,
        DynamoDbClient dynamo,
        SecretsManagerClient secrets,
        SfnClient stepFunctions,
        HttpClient http,
        Telemetry telemetry)
        implements Platform {
    /** Copies the map. */
    public LocalPlatform {
        environment = Map.copyOf(environment);
    }

    /** The same platform for a function with these variables. */
    LocalPlatform with(Map<String, String> variables) {
        return new LocalPlatform(clock, variables, dynamo, secrets, stepFunctions, http, telemetry);
    }
}
