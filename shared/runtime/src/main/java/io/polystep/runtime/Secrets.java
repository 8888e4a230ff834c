package io.polystep.runtime;

import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;

/** Keys and credentials, read when they are used and kept by nobody. */
public interface Secrets {
    /**
     * The current text of a secret.
     *
     * @param id name or ARN
     * @throws software.amazon.awssdk.core.exception.SdkException if it cannot be read
     */
    String text(String id);

    /** Secrets Manager. Nothing is cached, so a rotation holds from the next invocation on. */
    static Secrets of(SecretsManagerClient client) {
        return id -> client.getSecretValue(
                        GetSecretValueRequest.builder().secretId(id).build())
                .secretString();
    }
}
