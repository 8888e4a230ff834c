package io.polystep.local.dynamo;

import static io.polystep.local.dynamo.ContractTable.item;
import static io.polystep.local.dynamo.ContractTable.key;
import static io.polystep.local.dynamo.ContractTable.l;
import static io.polystep.local.dynamo.ContractTable.m;
import static io.polystep.local.dynamo.ContractTable.n;
import static io.polystep.local.dynamo.ContractTable.s;
import static io.polystep.local.dynamo.Refusals.assertCode;
import static io.polystep.local.dynamo.Refusals.assertInvalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Single items and batches of them. */
abstract class ItemCases {
    abstract ContractTable table();

    @Test
    void keepsAllTypesOfValues() {
        Map<String, AttributeValue> all = item(
                "p",
                1,
                "bool",
                AttributeValue.fromBool(true),
                "nul",
                AttributeValue.fromNul(true),
                "emptyText",
                s(""),
                "emptyList",
                l(),
                "nested",
                l(m("x", l(n(1), s("y")))),
                "bin",
                AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, -1})));
        table().put(all);

        assertEquals(all, table().get("p", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1",
        "007, 7",
        "-0, 0",
        "1E3, 1000",
        "0.10, 0.1",
        "-1.50, -1.5",
        "12345678901234567890123456789012345678, 12345678901234567890123456789012345678"
    })
    void storesNumbersInOneForm(String given, String stored) {
        table().put(item("p", 1, "num", n(given)));

        assertEquals(AttributeValue.fromN(stored), table().get("p", 1).get("num"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"123456789012345678901234567890123456789", "1E126", "1E-131", "abc", "", "1.2.3", "0x10", "NaN"})
    void refusesNumbersItCannotKeep(String number) {
        assertInvalid(() -> table().put(item("p", 1, "num", n(number))));
    }

    @Test
    void refusesWrongKeys() {
        assertInvalid(() -> table().put(Map.of("pk", s("p"))));
        assertInvalid(() -> table().put(Map.of("pk", s("p"), "sk", s("1"))));
        assertInvalid(() -> table().put(Map.of("pk", s(""), "sk", n(1))));
        assertInvalid(() -> table().put(item("p", 1, "work", n(1))));
        assertInvalid(() -> table().client()
                .getItem(request -> request.tableName(table().name()).key(Map.of("pk", s("p")))));
        assertInvalid(() -> table().client()
                .getItem(request -> request.tableName(table().name()).key(item("p", 1, "x", n(1)))));
    }

    @Test
    void refusesEmptyAndDoubledSets() {
        assertInvalid(() -> table().put(item("p", 1, "tags", AttributeValue.fromSs(List.of()))));
        assertInvalid(() -> table().put(item("p", 1, "tags", AttributeValue.fromSs(List.of("a", "a")))));
        assertInvalid(() -> table().put(item("p", 1, "tags", AttributeValue.fromNs(List.of("1", "1.0")))));
    }

    @Test
    void refusesAnItemAbove400Kilobytes() {
        int overhead = "pk".length() + "p".length() + "sk".length() + 2 + "txt".length();
        table().put(item("p", 1, "txt", s("x".repeat(400 * 1024 - overhead))));

        assertInvalid(() -> table().put(item("p", 1, "txt", s("x".repeat(400 * 1024 + 1)))));
        assertInvalid(() -> table().update("p", 1, "SET more = :x", Map.of(":x", s("x".repeat(1000)))));
    }

    @Test
    void refusesAMissingTable() {
        assertCode(
                "ResourceNotFoundException",
                () -> table().client()
                        .getItem(request -> request.tableName("nowhere").key(key("p", 1))));
    }

    @Test
    void refusesATableThatExists() {
        assertCode("ResourceInUseException", () -> ContractTable.create(table().client(), table().name()));
    }

    @Test
    void givesTheOldItemWhenAsked() {
        table().put(item("p", 1, "a", n(1)));

        assertEquals(
                item("p", 1, "a", n(1)),
                table().client()
                        .putItem(request -> request.tableName(table().name())
                                .item(item("p", 1, "a", n(2)))
                                .returnValues(ReturnValue.ALL_OLD))
                        .attributes());
        assertEquals(
                item("p", 1, "a", n(2)),
                table().client()
                        .deleteItem(request -> request.tableName(table().name())
                                .key(key("p", 1))
                                .returnValues(ReturnValue.ALL_OLD))
                        .attributes());
        assertInvalid(() -> table().client()
                .putItem(request ->
                        request.tableName(table().name()).item(item("p", 1)).returnValues(ReturnValue.ALL_NEW)));
    }

    @Test
    void givesTheItemFoundWithAFailedCondition() {
        table().put(item("p", 1, "a", n(1)));

        for (var wanted :
                List.of(ReturnValuesOnConditionCheckFailure.ALL_OLD, ReturnValuesOnConditionCheckFailure.NONE)) {
            ConditionalCheckFailedException failed = assertThrows(
                    ConditionalCheckFailedException.class,
                    () -> table().client()
                            .putItem(request -> request.tableName(table().name())
                                    .item(item("p", 1, "a", n(2)))
                                    .conditionExpression("attribute_not_exists(pk)")
                                    .returnValuesOnConditionCheckFailure(wanted)));
            assertEquals(wanted == ReturnValuesOnConditionCheckFailure.ALL_OLD, failed.hasItem());
        }
        assertEquals(item("p", 1, "a", n(1)), table().get("p", 1));
    }

    @Test
    void deletesOnlyWhenTheConditionHolds() {
        table().put(item("p", 1, "a", n(1)));

        assertCode(
                "ConditionalCheckFailedException",
                () -> table().client()
                        .deleteItem(request -> request.tableName(table().name())
                                .key(key("p", 1))
                                .conditionExpression("a = :x")
                                .expressionAttributeValues(Map.of(":x", n(2)))));
        assertEquals(n(1), table().get("p", 1).get("a"));
    }

    @Test
    void projectsNestedPaths() {
        table().put(item(
                "p", 1, "doc", AttributeValue.fromM(Map.of("a", n(1), "b", n(2))), "arr", l(n(1), n(2), n(3))));

        Map<String, AttributeValue> found = table().client()
                .getItem(request -> request.tableName(table().name())
                        .key(key("p", 1))
                        .projectionExpression("doc.#b, arr[2], arr[0], nowhere.x")
                        .expressionAttributeNames(Map.of("#b", "b")))
                .item();

        assertEquals(Map.of("doc", m("b", n(2)), "arr", l(n(1), n(3))), found);
    }

    @Test
    void readsAndWritesBatches() {
        table().put(item("p", 3));
        var writes = List.of(
                WriteRequest.builder()
                        .putRequest(PutRequest.builder()
                                .item(item("p", 1, "a", n(1)))
                                .build())
                        .build(),
                WriteRequest.builder()
                        .deleteRequest(DeleteRequest.builder().key(key("p", 3)).build())
                        .build());

        var written = table().client().batchWriteItem(request -> request.requestItems(Map.of(table().name(), writes)));
        var read = table().client()
                .batchGetItem(request -> request.requestItems(Map.of(
                        table().name(),
                        KeysAndAttributes.builder()
                                .keys(List.of(key("p", 1), key("p", 3)))
                                .build())));

        assertEquals(List.of(item("p", 1, "a", n(1))), read.responses().get(table().name()));
        assertFalse(written.hasUnprocessedItems() && !written.unprocessedItems().isEmpty());
    }

    @Test
    void refusesDoubledKeysInABatch() {
        assertInvalid(() -> table().client()
                .batchGetItem(request -> request.requestItems(Map.of(
                        table().name(),
                        KeysAndAttributes.builder()
                                .keys(List.of(key("p", 1), key("p", 1)))
                                .build()))));
    }

    @Test
    void refusesEachReservedWordAsAPlainName() {
        Map<String, String> accepted = new HashMap<>();
        for (String word : Words.RESERVED_EVERYWHERE) {
            try {
                table().client()
                        .getItem(request -> request.tableName(table().name())
                                .key(key("p", 1))
                                .projectionExpression(word));
                accepted.put(word, "accepted");
            } catch (DynamoDbException refused) {
                assertEquals("ValidationException", refused.awsErrorDetails().errorCode());
            }
        }

        assertEquals(Map.of(), accepted);
    }
}
