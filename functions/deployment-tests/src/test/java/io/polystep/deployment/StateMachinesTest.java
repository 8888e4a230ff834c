package io.polystep.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.domain.error.RetryableException;
import io.polystep.placement.Outcome;
import io.polystep.redemption.RedemptionOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The state machines fit the template and the code. */
@SuppressWarnings("NullAway") // fields are read from YAML; an absent one must fail the test
final class StateMachinesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9]+)}");
    private static final Pattern OUTCOME = Pattern.compile("outcome = '([A-Z_]+)'");

    @ParameterizedTest
    @ValueSource(strings = {"PlaceOrder", "Redeem"})
    void everyPlaceholderIsSubstitutedAndEverySubstitutionUsed(String id) throws IOException {
        Map<String, Object> machine = machine(id);

        assertEquals(
                new TreeSet<>(Template.map(machine, "DefinitionSubstitutions").keySet()), found(PLACEHOLDER, text(id)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PlaceOrder", "Redeem"})
    void itMayInvokeExactlyTheFunctionsThatItNames(String id) throws IOException {
        Map<String, Object> machine = machine(id);
        Set<Object> named = Template.map(machine, "DefinitionSubstitutions").values().stream()
                .filter(value -> value.toString().contains("Function.Arn"))
                .collect(Collectors.toSet());
        Set<Object> allowed = Template.statements(machine).stream()
                .filter(statement -> statement.get("Action").toString().contains("lambda:InvokeFunction"))
                .flatMap(statement -> ((List<?>) statement.get("Resource")).stream())
                .collect(Collectors.toSet());

        assertEquals(named, allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PlaceOrder", "Redeem"})
    @Tag("I-63")
    void everyTaskHasATimeLimitARetryAndACatch(String id) throws IOException {
        List<JsonNode> tasks = tasks(definition(id));
        assertFalse(tasks.isEmpty());
        for (JsonNode task : tasks) {
            assertTrue(task.path("TimeoutSeconds").asInt() > 0, task.toString());
            assertTrue(
                    task.path("Catch").path(0).path("ErrorEquals").toString().contains("States.ALL"), task.toString());
            for (JsonNode retrier : task.path("Retry")) {
                assertEquals("FULL", retrier.path("JitterStrategy").asText());
                assertTrue(retrier.path("MaxDelaySeconds").asInt() > 0, task.toString());
            }
            assertFalse(task.path("Retry").isEmpty(), task.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PlaceOrder", "Redeem"})
    void everyFunctionTaskRetriesWhatTheCodeCallsRetryableAndNothingPermanent(String id) throws IOException {
        tasks(definition(id)).stream()
                .filter(task -> task.path("Resource").asText().contains("lambda"))
                .forEach(task -> {
                    String retried = task.path("Retry").toString();
                    assertTrue(retried.contains('"' + RetryableException.class.getName() + '"'), retried);
                    assertFalse(retried.contains("Permanent") || retried.contains("States.ALL"), retried);
                });
    }

    @Test
    void theOrderMachineKnowsEveryOutcomeOfItsSteps() throws IOException {
        assertEquals(names(Outcome.values()), found(OUTCOME, text("PlaceOrder")));
    }

    @Test
    void theRedemptionMachineKnowsEveryOutcomeOfItsSteps() throws IOException {
        assertEquals(names(RedemptionOutcome.values()), found(OUTCOME, text("Redeem")));
    }

    @Test
    void redemptionsRunOneAfterTheOther() throws IOException {
        assertEquals(1, definition("Redeem").at("/States/Redeem/MaxConcurrency").asInt());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Object> machine(String id) throws IOException {
        return Template.read().ofType("AWS::Serverless::StateMachine").get(id);
    }

    private static String text(String id) throws IOException {
        String file = machine(id).get("DefinitionUri").toString();
        return Files.readString(Template.root().resolve(file), StandardCharsets.UTF_8);
    }

    private static JsonNode definition(String id) throws IOException {
        JsonNode definition = new ObjectMapper().readTree(text(id));
        assertEquals("JSONata", definition.path("QueryLanguage").asText());
        return definition;
    }

    private static List<JsonNode> tasks(JsonNode node) {
        List<JsonNode> tasks = new ArrayList<>();
        if (node.path("Type").asText().equals("Task")) {
            tasks.add(node);
        }
        node.forEach(child -> tasks.addAll(tasks(child)));
        return tasks;
    }
}
