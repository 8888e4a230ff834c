package io.polystep.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.polystep.ledger.TableDefinition;
import io.polystep.runtime.Platform;
import io.polystep.runtime.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** What template.yaml deploys is what the code is. */
@SuppressWarnings("NullAway") // fields are read from YAML; an absent one must fail the test
final class TemplateTest {
    private static final Set<String> DELETES =
            Set.of("ControlFunction dynamodb:DeleteItem", "RedriveFunction sqs:DeleteMessage");

    private Template template;
    private Map<String, Map<String, Object>> functions;

    @BeforeEach
    void read() throws IOException {
        template = Template.read();
        functions = template.ofType("AWS::Serverless::Function");
    }

    @Test
    void everyHandlerIsAClassWithBothConstructors() throws ReflectiveOperationException {
        assertEquals(19, functions.size());
        for (Map<String, Object> function : functions.values()) {
            Class<?> handler = handler(function);
            assertTrue(RequestStreamHandler.class.isAssignableFrom(handler), handler.getName());
            assertNotNull(handler.getConstructor());
            assertNotNull(handler.getConstructor(Platform.class));
        }
    }

    @Test
    void everyFunctionIsTakenFromTheModuleThatHasItsHandler() throws ReflectiveOperationException {
        for (Map<String, Object> function : functions.values()) {
            String[] zip = function.get("CodeUri").toString().split("/");
            String source = handler(function).getName().replace('.', '/') + ".java";
            Path file = Template.root()
                    .resolve("functions")
                    .resolve(zip[1])
                    .resolve("src/main/java")
                    .resolve(source);
            assertTrue(Files.exists(file), file.toString());
            assertEquals("polystep-" + zip[1] + ".zip", zip[3]);
        }
    }

    @Test
    void everyVariableThatIsReadIsDeclaredAndNoOther() {
        Set<String> declared = new TreeSet<>(variables(template.globals()).keySet());
        functions
                .values()
                .forEach(function -> declared.addAll(variables(function).keySet()));

        assertEquals(new TreeSet<>(Settings.VARIABLES), declared);
    }

    @Test
    void onlyTheFunctionsThatNeedASecretMayReadIt() {
        assertEquals(Set.of("SignFunction", "RedemptionPrepareFunction"), readersOf("!Ref WalletKey"));
        assertEquals(
                Set.of(
                        "SignFunction",
                        "SubmitFunction",
                        "TrackFunction",
                        "ResolveFunction",
                        "ReconcileFunction",
                        "ControlFunction"),
                readersOf("!Ref ApiCredentials"));
        assertEquals(Set.of("SignFunction"), allowed("secretsmanager:PutSecretValue", "!Ref ApiCredentials"));
        assertEquals(Set.of(), allowed("secretsmanager:PutSecretValue", "!Ref WalletKey"));
        assertEquals(Set.of("SignalFunction", "RedriveFunction"), allowed("states:StartExecution", "!Ref PlaceOrder"));
    }

    @Test
    void noFunctionMayTouchEverythingOrDeleteAnything() {
        functions.forEach((id, function) -> Template.statements(function).forEach(statement -> {
            assertTrue(!resources(statement).contains("*"), id);
            assertTrue(
                    actions(statement).stream()
                            .noneMatch(action -> action.contains("*")
                                    || (action.contains("Delete") && !DELETES.contains(id + " " + action))),
                    id + " " + actions(statement));
        }));
    }

    @Test
    @DisplayName("I-28: only the function that a person calls may clear a halt, and it is on no schedule")
    @Tag("I-28")
    void onlyControlMayClearAHalt() {
        assertEquals(Set.of("ControlFunction"), allowed("dynamodb:DeleteItem", "!GetAtt Table.Arn"));
        Map<String, Object> control = functions.get("ControlFunction");
        assertEquals(Map.of(), Template.map(control, "Events"));
        assertTrue(control.toString().contains("dynamodb:LeadingKeys=[CONTROL#*]"), control.toString());
    }

    @Test
    void schedulesUseWholeMinutesAndDropLateEvents() {
        List<Map<String, Object>> schedules = Stream.concat(
                        functions.values().stream(), template.ofType("AWS::Serverless::StateMachine").values().stream())
                .flatMap(resource -> Template.map(resource, "Events").keySet().stream()
                        .map(name -> Template.map(Template.map(Template.map(resource, "Events"), name), "Properties")))
                .toList();

        assertEquals(5, schedules.size());
        for (Map<String, Object> schedule : schedules) {
            String expression = schedule.get("ScheduleExpression").toString();
            assertTrue(expression.matches("rate\\((1 minute|[2-9] minutes|[1-9][0-9]+ minutes)\\)"), expression);
            assertEquals("OFF", Template.map(schedule, "FlexibleTimeWindow").get("Mode"));
            assertEquals(60, Template.map(schedule, "RetryPolicy").get("MaximumEventAgeInSeconds"));
            assertEquals(
                    "!GetAtt DeadLetters.Arn",
                    Template.map(schedule, "DeadLetterConfig").get("Arn"));
        }
    }

    @Test
    void everyAlarmNamesItsPageOfTheRunbook() {
        Map<String, Map<String, Object>> alarms = template.ofType("AWS::CloudWatch::Alarm");
        assertTrue(alarms.size() > 20, alarms.keySet().toString());
        alarms.forEach((name, alarm) -> {
            Matcher page =
                    Pattern.compile("docs/runbook/[a-z-]+\\.md").matcher(String.valueOf(alarm.get("AlarmDescription")));
            assertTrue(page.find(), name + " names no page of docs/runbook");
            assertTrue(Files.isRegularFile(Template.root().resolve(page.group())), name + " names " + page.group());
        });
    }

    @Test
    void everyFunctionHasALogGroupWithRetentionAndAnAlarm() {
        Map<String, Map<String, Object>> groups = template.ofType("AWS::Logs::LogGroup");
        Set<Object> watched = template.ofType("AWS::CloudWatch::Alarm").values().stream()
                .map(alarm -> alarm.get("Dimensions").toString())
                .collect(Collectors.toSet());
        functions.forEach((id, function) -> {
            String group =
                    Template.map(function, "LoggingConfig").get("LogGroup").toString();
            assertNotNull(groups.get(group.replace("!Ref ", "")), id);
            assertTrue(watched.toString().contains("Value=!Ref " + id + "}"), id);
        });
        groups.values().forEach(group -> assertNotNull(group.get("RetentionInDays")));
    }

    @Test
    void theTableOutlivesTheStack() {
        Map<String, Object> table = template.ofType("AWS::DynamoDB::Table").get("Table");
        assertEquals("PAY_PER_REQUEST", table.get("BillingMode"));
        assertEquals(true, table.get("DeletionProtectionEnabled"));
        assertEquals(
                true, Template.map(table, "PointInTimeRecoverySpecification").get("PointInTimeRecoveryEnabled"));
        assertEquals(true, Template.map(table, "TimeToLiveSpecification").get("Enabled"));
    }

    @Test
    void theTableHasTheKeysAndTheIndexThatTheLedgerAsksFor() {
        String table = template.ofType("AWS::DynamoDB::Table").get("Table").toString();
        CreateTableRequest request = TableDefinition.request("table");

        request.keySchema().forEach(key -> assertTrue(table.contains(schema(key)), schema(key)));
        request.globalSecondaryIndexes().forEach(index -> {
            assertTrue(table.contains("IndexName=" + index.indexName()), index.indexName());
            index.keySchema().forEach(key -> assertTrue(table.contains(schema(key)), schema(key)));
        });
        assertTrue(table.contains("AttributeName=" + TableDefinition.EXPIRES), TableDefinition.EXPIRES);
    }

    private static String schema(KeySchemaElement key) {
        return "{AttributeName=" + key.attributeName() + ", KeyType=" + key.keyTypeAsString() + "}";
    }

    @Test
    void everyFunctionHasAnEventAndEveryEventAFunction() throws IOException {
        try (Stream<Path> files = Files.list(Template.root().resolve("events"))) {
            Set<String> events = files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .collect(Collectors.toSet());
            assertEquals(functions.keySet(), events);
        }
    }

    private static Class<?> handler(Map<String, Object> function) throws ReflectiveOperationException {
        return Class.forName(function.get("Handler").toString().replace("::handleRequest", ""));
    }

    private static Map<String, Object> variables(Map<String, Object> function) {
        return Template.map(Template.map(function, "Environment"), "Variables");
    }

    private Set<String> readersOf(String secret) {
        return allowed("secretsmanager:GetSecretValue", secret);
    }

    private Set<String> allowed(String action, String resource) {
        Set<String> found = new HashSet<>();
        functions.forEach((id, function) -> Template.statements(function).stream()
                .filter(statement -> actions(statement).contains(action))
                .filter(statement -> resources(statement).contains(resource))
                .forEach(statement -> found.add(id)));
        return found;
    }

    private static List<String> actions(Map<String, Object> statement) {
        return strings(statement.get("Action"));
    }

    private static List<String> resources(Map<String, Object> statement) {
        return strings(statement.get("Resource"));
    }

    private static List<String> strings(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }
}
