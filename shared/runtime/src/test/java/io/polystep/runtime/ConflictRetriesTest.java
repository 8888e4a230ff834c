package io.polystep.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class ConflictRetriesTest {
    private final Queue<String> answers = new ArrayDeque<>();
    private int calls;

    @Test
    void triesAgainWhenOnlyAnotherTransactionWasInTheWay() {
        answers.addAll(
                List.of(cancelled("None", "TransactionConflict"), cancelled("TransactionConflict", "None"), "{}"));

        write();

        assertEquals(3, calls);
    }

    @Test
    void givesUpAfterAFewConflicts() {
        for (int i = 0; i < 9; i++) {
            answers.add(cancelled("TransactionConflict", "None"));
        }

        assertThrows(TransactionCanceledException.class, this::write);

        assertEquals(5, calls);
    }

    @Test
    void neverTriesAConditionAgainThatFailed() {
        answers.add(cancelled("ConditionalCheckFailed", "TransactionConflict"));

        assertThrows(TransactionCanceledException.class, this::write);

        assertEquals(1, calls);
    }

    private void write() {
        try (DynamoDbClient client = DynamoDbClient.builder()
                .region(Region.EU_WEST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(new Scripted())
                .overrideConfiguration(override -> override.retryStrategy(ConflictRetries.strategy()))
                .build()) {
            TransactWriteItem put = TransactWriteItem.builder()
                    .put(action -> action.tableName("t").item(Map.of("pk", AttributeValue.fromS("1"))))
                    .build();
            client.transactWriteItems(request -> request.transactItems(put));
        }
    }

    private static String cancelled(String first, String second) {
        return "{\"__type\":\"com.amazonaws.dynamodb.v20120810#TransactionCanceledException\",\"Message\":\"cancelled\","
                + "\"CancellationReasons\":[{\"Code\":\"" + first + "\"},{\"Code\":\"" + second + "\"}]}";
    }

    /** Answers what the test has written down, without a network. */
    private final class Scripted implements SdkHttpClient {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    calls++;
                    String body = answers.remove();
                    return HttpExecuteResponse.builder()
                            .response(SdkHttpResponse.builder()
                                    .statusCode(body.equals("{}") ? 200 : 400)
                                    .build())
                            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body.getBytes(UTF_8))))
                            .build();
                }

                @Override
                public void abort() {}
            };
        }

        @Override
        public void close() {}
    }
}
