package io.polystep.local.cloud;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.PutSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.PutSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/**
 * A fake of Secrets Manager for the embedded cloud: current values only, in memory, for development keys that are public
 * knowledge. Rotation stages are not part of it.
 */
public final class LocalSecrets implements SecretsManagerClient {
    private final Map<String, String> values = new ConcurrentHashMap<>();

    /** Sets the current value of a secret. */
    public void put(String secretId, String value) {
        values.put(secretId, value);
    }

    @Override
    public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
        String value = values.get(request.secretId());
        if (value == null) {
            throw ResourceNotFoundException.builder()
                    .message("Secrets Manager can't find the specified secret: " + request.secretId())
                    .statusCode(400)
                    .build();
        }
        return GetSecretValueResponse.builder()
                .name(request.secretId())
                .secretString(value)
                .build();
    }

    @Override
    public PutSecretValueResponse putSecretValue(PutSecretValueRequest request) {
        values.put(request.secretId(), request.secretString());
        return PutSecretValueResponse.builder().name(request.secretId()).build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        values.clear();
    }
}
