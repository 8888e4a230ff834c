package io.polystep.runtime;

import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Keys and credentials, read when they are used and kept by nobody, so that a rotation holds from the next invocation
 * on.
 *
 * @param client Secrets Manager
 */
public record Secrets(SecretsManagerClient client) {
    /**
     * The current text of a secret.
     *
     * @param id name or ARN
     * @throws software.amazon.awssdk.core.exception.SdkException if it cannot be read
     */
    public String text(String id) {
        return client.getSecretValue(request -> request.secretId(id)).secretString();
    }

    /**
     * Makes {@code text} the current text of a secret; the one before stays as its previous version.
     *
     * @param id name or ARN
     * @throws software.amazon.awssdk.core.exception.SdkException if it cannot be written
     */
    public void replace(String id, String text) {
        client.putSecretValue(request -> request.secretId(id).secretString(text));
    }
}
