package io.polystep.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

final class JsonHandlerTest {
    private final List<String> counted = new ArrayList<>();
    private final List<Invocation> seen = new ArrayList<>();

    record Word(String text, int times) {}

    @Test
    void handsARecordInAndARecordOut() throws IOException {
        assertEquals("{\"text\":\"HI\",\"times\":2}", call(word -> new Word("HI", 2), "{\"text\":\"hi\",\"times\":1}"));
    }

    @Test
    void tellsWhatIsLeftForCallsOutsideLessWhatStoringTheirOutcomeNeeds() throws IOException {
        byte[] event = "{\"text\":\"hi\",\"times\":1}".getBytes(UTF_8);

        new Words(word -> word)
                .handleRequest(
                        new ByteArrayInputStream(event), new ByteArrayOutputStream(), new FakeContext("r-1", 7_500));

        assertEquals("r-1", seen.getFirst().requestId());
        assertEquals(Duration.ofMillis(4_500), seen.getFirst().left());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"hi\"}",
                "{\"text\":\"hi\",\"times\":1,\"more\":1}",
                "{\"text\":\"hi\",\"times\":\"1\"}",
                "{\"text\":null,\"times\":1}",
                "{\"text\":\"a\",\"text\":\"b\",\"times\":1}",
                "{\"text\":\"hi\",\"times\":1} {}",
                "[]",
                ""
            })
    void refusesAnythingButExactlyTheRecord(String json) {
        assertThrows(PermanentException.class, () -> call(word -> word, json));
    }

    static Stream<RuntimeException> passing() {
        return Stream.of(
                SdkClientException.create("no connection"),
                SecretsManagerException.builder()
                        .statusCode(503)
                        .message("down")
                        .build(),
                SecretsManagerException.builder()
                        .statusCode(400)
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode("ThrottlingException")
                                .build())
                        .build());
    }

    @ParameterizedTest
    @MethodSource("passing")
    void namesWhatMayPassRetryable(RuntimeException fault) {
        assertSame(fault, thrown(RetryableException.class, fault).getCause());
    }

    static Stream<RuntimeException> lasting() {
        return Stream.of(
                new IllegalStateException("x"),
                new IllegalArgumentException("x"),
                new DateTimeException("x"),
                new ArithmeticException("x"),
                new java.util.NoSuchElementException("x"),
                SecretsManagerException.builder()
                        .statusCode(400)
                        .message("denied")
                        .build());
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void namesWhatCannotPassPermanent(RuntimeException fault) {
        assertSame(fault, thrown(PermanentException.class, fault).getCause());
    }

    @Test
    void passesTheTwoNamedExceptionsOnUnchanged() {
        RetryableException retryable = new RetryableException("r");
        PermanentException permanent = new PermanentException("p");

        assertSame(retryable, thrown(RetryableException.class, retryable));
        assertSame(permanent, thrown(PermanentException.class, permanent));
        assertEquals(List.of("RetryableException", "flush", "PermanentException", "flush"), counted);
    }

    @Test
    void keepsASecretInAMalformedEventOutOfTheMessage() {
        String key = "0x" + "ab".repeat(32);
        PermanentException fault = assertThrows(
                PermanentException.class, () -> call(word -> word, "{\"text\":{\"privateKey\":\"" + key + "\"}}"));

        assertFalse(String.valueOf(fault.getMessage()).contains(key));
        assertFalse(String.valueOf(fault.getCause()).contains(key));
    }

    private <X extends RuntimeException> X thrown(Class<X> type, RuntimeException fault) {
        return assertThrows(
                type,
                () -> call(
                        word -> {
                            throw fault;
                        },
                        "{\"text\":\"hi\",\"times\":1}"));
    }

    @SuppressWarnings("NullAway") // the handler does not look at the context
    private String call(UnaryOperator<Word> work, String json) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Words(work).handleRequest(new ByteArrayInputStream(json.getBytes(UTF_8)), out, null);
        return out.toString(UTF_8);
    }

    private final class Words extends JsonHandler<Word, Word> {
        private final UnaryOperator<Word> work;

        Words(UnaryOperator<Word> work) {
            super(Word.class, Json.STRICT, new Counted());
            this.work = work;
        }

        @Override
        protected Word handle(Word word, Invocation invocation) {
            seen.add(invocation);
            return work.apply(word);
        }
    }

    private final class Counted implements Telemetry {
        @Override
        public void count(String metric, long amount) {
            counted.add(metric);
        }

        @Override
        public void called(String service) {}

        @Override
        public void flush(String function) {
            counted.add("flush");
        }
    }
}
