package io.polystep.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
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
    /** Stands for a request that landed and whose answer never came. */
    private static final String LOST = "lost";

    private final Queue<String> answers = new ArrayDeque<>();
    private final List<String> tokens = new ArrayList<>();
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

    /** DynamoDB carries out a transaction once for each token, so the second request is the first one's answer. */
    @Test
    void asksAgainWithTheSameTokenWhenTheAnswerWasLost() {
        answers.addAll(List.of(LOST, "{}", "{}"));

        write();
        write();

        assertEquals(3, calls);
        assertNotEquals("none", tokens.get(0));
        assertEquals(tokens.get(0), tokens.get(1));
        assertNotEquals(tokens.get(1), tokens.get(2), "another transaction with the same content is not the same one");
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
                public HttpExecuteResponse call() throws IOException {
                    calls++;
                    tokens.add(token(request));
                    String body = answers.remove();
                    if (body.equals(LOST)) {
                        throw new SocketTimeoutException("Read timed out");
                    }
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

        private static String token(HttpExecuteRequest request) throws IOException {
            ContentStreamProvider content = request.contentStreamProvider().orElseThrow();
            try (InputStream body = content.newStream()) {
                Matcher token = Pattern.compile("\"ClientRequestToken\":\"([^\"]+)\"")
                        .matcher(new String(body.readAllBytes(), UTF_8));
                return token.find() ? token.group(1) : "none";
            }
        }

        @Override
        public void close() {}
    }
}
