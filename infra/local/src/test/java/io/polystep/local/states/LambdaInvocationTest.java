package io.polystep.local.states;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LambdaInvocationTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final LambdaInvocation lambda =
            new LambdaInvocation(Map.of("echo", (payload, timeout) -> payload, "broken", (payload, timeout) -> {
                throw new IllegalArgumentException("expected 1, found 2");
            }));

    private JsonNode invoke(String function) throws TaskFailure {
        JsonNode arguments = Machines.json("{'FunctionName':'" + function + "','Payload':{'a':1}}");
        return lambda.invoke(LambdaInvocation.RESOURCE, arguments, TIMEOUT);
    }

    @Test
    void putsTheAnswerIntoTheEnvelope() throws TaskFailure {
        JsonNode answer = invoke("arn:aws:lambda:eu-west-1:000000000000:function:echo:live");

        assertEquals(Machines.json("{'ExecutedVersion':'$LATEST','Payload':{'a':1},'StatusCode':200}"), answer);
    }

    @Test
    void reportsAnExceptionByItsClassName() {
        TaskFailure failure = assertThrows(TaskFailure.class, () -> invoke("broken"));

        assertEquals("java.lang.IllegalArgumentException", failure.error());
        JsonNode cause = Machines.json(Objects.requireNonNull(failure.explanation()));
        assertEquals("expected 1, found 2", cause.path("errorMessage").asText());
        assertEquals(
                "java.lang.IllegalArgumentException", cause.path("errorType").asText());
    }

    @Test
    void refusesFunctionsAndResourcesThatAreNotWired() {
        IntegrationRegistry registry = new IntegrationRegistry(Map.of(LambdaInvocation.RESOURCE, lambda));

        assertEquals(
                "Lambda.ResourceNotFoundException",
                assertThrows(TaskFailure.class, () -> invoke("nobody")).error());
        assertEquals(
                "States.Runtime",
                assertThrows(TaskFailure.class, () -> registry.invoke("other", Machines.json("{}"), TIMEOUT))
                        .error());
    }
}
