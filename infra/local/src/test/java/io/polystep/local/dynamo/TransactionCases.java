package io.polystep.local.dynamo;

import static io.polystep.local.dynamo.ContractTable.item;
import static io.polystep.local.dynamo.ContractTable.key;
import static io.polystep.local.dynamo.ContractTable.n;
import static io.polystep.local.dynamo.ContractTable.s;
import static io.polystep.local.dynamo.Refusals.assertCode;
import static io.polystep.local.dynamo.Refusals.assertInvalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Transactions. */
abstract class TransactionCases {
    abstract ContractTable table();

    @Test
    void doesAllFourKindsOfActionsTogether() {
        table().put(item("p", 2, "a", n(1)));
        table().put(item("p", 3));
        table().put(item("p", 4, "open", AttributeValue.fromBool(true)));

        write(put(1), add(2, 5), delete(3), check(4, "attribute_exists(pk)"));

        assertEquals(item("p", 1), table().get("p", 1));
        assertEquals(item("p", 2, "a", n(6)), table().get("p", 2));
        assertFalse(table().get("p", 3).containsKey("pk"));
    }

    @Test
    void doesNothingWhenOneConditionFailsAndSaysWhichInOrder() {
        table().put(item("p", 2, "a", n(1)));

        TransactionCanceledException cancelled = assertThrows(
                TransactionCanceledException.class,
                () -> write(put(1), check(2, "attribute_not_exists(pk)"), check(9, "attribute_exists(pk)"), put(5)));

        assertEquals(
                List.of("None", "ConditionalCheckFailed", "ConditionalCheckFailed", "None"),
                cancelled.cancellationReasons().stream()
                        .map(CancellationReason::code)
                        .toList());
        assertEquals("TransactionCanceledException", cancelled.awsErrorDetails().errorCode());
        assertFalse(table().get("p", 1).containsKey("pk"));
    }

    @Test
    void givesTheItemFoundOnlyWhenAsked() {
        table().put(item("p", 1, "a", n(1)));
        table().put(item("p", 2, "a", n(2)));
        TransactWriteItem asking = TransactWriteItem.builder()
                .put(put -> put.tableName(table().name())
                        .item(item("p", 1))
                        .conditionExpression("attribute_not_exists(pk)")
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();

        List<CancellationReason> reasons = assertThrows(
                        TransactionCanceledException.class, () -> write(asking, check(2, "attribute_not_exists(pk)")))
                .cancellationReasons();

        assertEquals(item("p", 1, "a", n(1)), reasons.get(0).item());
        assertFalse(reasons.get(1).hasItem());
    }

    @Test
    void doesNothingWhenAnUpdateIsImpossible() {
        table().put(item("p", 2, "a", s("text")));

        assertThrows(DynamoDbException.class, () -> write(put(1), add(2, 1)));

        assertFalse(table().get("p", 1).containsKey("pk"));
    }

    @Test
    void refusesTwoActionsOnOneItem() {
        assertInvalid(() -> write(put(1), check(1, "attribute_exists(pk)")));
    }

    @Test
    void takesUpTo100Actions() {
        write(IntStream.range(0, 100).mapToObj(this::put).toArray(TransactWriteItem[]::new));

        assertEquals(100, table().sortKeys("pk = :p", Map.of(":p", s("p"))).size());
        assertInvalid(() -> write(IntStream.range(0, 101).mapToObj(this::put).toArray(TransactWriteItem[]::new)));
    }

    @Test
    void refusesMoreThanFourMegabytes() {
        TransactWriteItem[] large = IntStream.range(0, 11)
                .mapToObj(sk -> TransactWriteItem.builder()
                        .put(put -> put.tableName(table().name()).item(item("p", sk, "x", s("x".repeat(399_000)))))
                        .build())
                .toArray(TransactWriteItem[]::new);

        assertInvalid(() -> write(large));
    }

    @Test
    void appliesOneTokenOnce() {
        once("token-1", add(1, 5));
        once("token-1", add(1, 5));

        assertEquals(n(5), table().get("p", 1).get("a"));
    }

    @Test
    void refusesATokenWithAnotherRequest() {
        once("token-2", add(1, 5));

        assertCode("IdempotentParameterMismatchException", () -> once("token-2", add(1, 6)));
        assertEquals(n(5), table().get("p", 1).get("a"));
    }

    @Test
    void triesACancelledTokenAgain() {
        assertCode("TransactionCanceledException", () -> once("token-3", put(1), check(2, "attribute_exists(pk)")));
        table().put(item("p", 2));

        once("token-3", put(1), check(2, "attribute_exists(pk)"));

        assertEquals(item("p", 1), table().get("p", 1));
    }

    @Test
    void readsManyInOrderWithGaps() {
        table().put(item("p", 1, "a", n(1), "b", n(2)));

        var responses = table().client()
                .transactGetItems(request -> request.transactItems(reading(2), reading(1)))
                .responses();

        assertFalse(responses.get(0).hasItem());
        assertEquals(Map.of("a", n(1)), responses.get(1).item());
    }

    private TransactGetItem reading(int sk) {
        return TransactGetItem.builder()
                .get(get -> get.tableName(table().name()).key(key("p", sk)).projectionExpression("a"))
                .build();
    }

    private void write(TransactWriteItem... actions) {
        table().client().transactWriteItems(request -> request.transactItems(actions));
    }

    private void once(String token, TransactWriteItem... actions) {
        String own = token + table().name().hashCode();
        table().client()
                .transactWriteItems(request -> request.clientRequestToken(own)
                        .transactItems(Stream.of(actions).toList()));
    }

    private TransactWriteItem put(int sk) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table().name()).item(item("p", sk)))
                .build();
    }

    private TransactWriteItem add(int sk, long amount) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table().name())
                        .key(key("p", sk))
                        .updateExpression("ADD a :n")
                        .expressionAttributeValues(Map.of(":n", n(amount))))
                .build();
    }

    private TransactWriteItem delete(int sk) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table().name()).key(key("p", sk)))
                .build();
    }

    private TransactWriteItem check(int sk, String condition) {
        return TransactWriteItem.builder()
                .conditionCheck(check ->
                        check.tableName(table().name()).key(key("p", sk)).conditionExpression(condition))
                .build();
    }
}
