package io.polystep.local.dynamo;

import static io.polystep.local.dynamo.ContractTable.item;
import static io.polystep.local.dynamo.ContractTable.n;
import static io.polystep.local.dynamo.ContractTable.s;
import static io.polystep.local.dynamo.Refusals.assertInvalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Queries and scans, on the table and on its indexes. */
abstract class QueryCases {
    abstract ContractTable table();

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "pk = :p | -2,-1,1,2,10",
                "pk = :p AND sk = :one | 1",
                "pk = :p AND sk < :one | -2,-1",
                "pk = :p AND sk <= :one | -2,-1,1",
                "pk = :p AND sk > :one | 2,10",
                "sk >= :one AND pk = :p | 1,2,10",
                "pk = :p AND sk BETWEEN :one AND :nine | 1,2",
                "pk = :nobody | ''"
            })
    void findsAnIntervalOfAPartitionInNumericOrder(String condition, String expected) {
        for (int sk : new int[] {10, 2, 1, -1, -2}) {
            table().put(item("p", sk));
        }
        table().put(item("q", 1));
        Map<String, AttributeValue> values =
                new HashMap<>(Map.of(":p", s("p"), ":one", n(1), ":nine", n(9), ":nobody", s("nobody")));
        values.keySet().removeIf(name -> !condition.matches(".*" + name + "\\b.*"));

        assertEquals(expected, String.join(",", table().sortKeys(condition, values)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sk = :v",
                "pk > :v",
                "pk = :v OR sk = :v",
                "pk = :v AND txt = :v",
                "pk = :v AND sk <> :v",
                "pk = :v AND pk = :v",
                "NOT pk = :v"
            })
    void refusesKeyConditionsOfAnotherForm(String condition) {
        assertInvalid(() -> table().sortKeys(condition, Map.of(":v", s("p"))));
    }

    @Test
    void pagesForwardAndBackward() {
        for (int sk = 1; sk <= 5; sk++) {
            table().put(item("p", sk));
        }

        assertEquals(List.of("1", "2", "3", "4", "5"), allPages(true));
        assertEquals(List.of("5", "4", "3", "2", "1"), allPages(false));
    }

    private List<String> allPages(boolean forward) {
        List<String> found = new ArrayList<>();
        Map<String, AttributeValue> start = Map.of();
        do {
            QueryRequest.Builder request =
                    inPartition().scanIndexForward(forward).limit(2);
            QueryResponse page = table().client()
                    .query(
                            start.isEmpty()
                                    ? request.build()
                                    : request.exclusiveStartKey(start).build());
            assertTrue(page.count() <= 2);
            page.items().forEach(item -> found.add(ContractTable.sortKey(item)));
            start = page.lastEvaluatedKey();
        } while (!start.isEmpty());
        return found;
    }

    @Test
    void filtersAfterCountingTowardsTheLimit() {
        for (int sk = 1; sk <= 4; sk++) {
            table().put(item("p", sk, "even", AttributeValue.fromBool(sk % 2 == 0)));
        }

        QueryResponse page = table().client()
                .query(inPartition()
                        .limit(3)
                        .filterExpression("even = :yes")
                        .expressionAttributeValues(Map.of(":p", s("p"), ":yes", AttributeValue.fromBool(true)))
                        .build());

        assertEquals(List.of(item("p", 2, "even", AttributeValue.fromBool(true))), page.items());
        assertEquals(3, page.scannedCount());
        assertEquals(ContractTable.key("p", 3), page.lastEvaluatedKey());
    }

    @Test
    void refusesAFilterOnTheKey() {
        assertInvalid(() ->
                table().client().query(inPartition().filterExpression("sk = :p").build()));
    }

    @Test
    void countsWithoutItems() {
        table().put(item("p", 1));

        QueryResponse counted =
                table().client().query(inPartition().select(Select.COUNT).build());

        assertEquals(1, counted.count());
        assertTrue(counted.items().isEmpty());
    }

    @Test
    void ordersTextByItsUtf8Bytes() {
        table().put(item("p", 1, "txt", s("\uD83D\uDE00")));

        assertTrue(table().conditionHolds("p", 1, "txt > :x", Map.of(":x", s("\uFF5E"))));
    }

    @Test
    void keepsOnlyItemsWithItsKeyInASparseIndex() {
        table().put(item("p", 1, "work", s("open"), "dueAt", n(20), "a", n(1)));
        table().put(item("p", 2, "work", s("open"), "dueAt", n(10)));
        table().put(item("p", 3, "dueAt", n(10)));
        table().put(item("p", 4));

        assertEquals(List.of("2", "1"), due("#w = :open", Map.of(":open", s("open"))));
        assertEquals(List.of("2"), due("#w = :open AND dueAt < :t", Map.of(":open", s("open"), ":t", n(20))));

        table().update("p", 2, "REMOVE dueAt", Map.of());
        table().client().deleteItem(request -> request.tableName(table().name()).key(ContractTable.key("p", 1)));
        assertEquals(List.of(), due("#w = :open", Map.of(":open", s("open"))));
    }

    @Test
    void pagesThroughEqualKeysOfAnIndex() {
        for (int sk = 1; sk <= 3; sk++) {
            table().put(item("p", sk, "work", s("open"), "dueAt", n(7)));
        }
        QueryRequest.Builder request = onIndex("due", "#w = :open", Map.of(":open", s("open")));

        Set<String> found = table().client().queryPaginator(request.limit(1).build()).items().stream()
                .map(ContractTable::sortKey)
                .collect(Collectors.toSet());

        assertEquals(Set.of("1", "2", "3"), found);
    }

    @Test
    void projectsOnlyKeysIntoAKeysOnlyIndex() {
        table().put(item("p", 1, "work", s("open"), "dueAt", n(7), "a", n(1)));

        QueryRequest request =
                onIndex("dueKeys", "#w = :open", Map.of(":open", s("open"))).build();

        assertEquals(
                List.of(item("p", 1, "work", s("open"), "dueAt", n(7))),
                table().client().query(request).items());
    }

    @Test
    void refusesAConsistentReadOfAnIndexAndAnUnknownOne() {
        assertInvalid(() -> table().client()
                .query(onIndex("due", "#w = :open", Map.of(":open", s("open")))
                        .consistentRead(true)
                        .build()));
        assertInvalid(() -> table().client()
                .query(onIndex("nosuch", "#w = :open", Map.of(":open", s("open")))
                        .build()));
    }

    @Test
    void scansAllOnceOverPages() {
        for (int i = 0; i < 7; i++) {
            table().put(item("p" + i % 3, i));
        }

        List<String> found = table()
                .client()
                .scanPaginator(request -> request.tableName(table().name())
                        .limit(2)
                        .filterExpression("sk <> :three")
                        .expressionAttributeValues(Map.of(":three", n(3))))
                .items()
                .stream()
                .map(ContractTable::sortKey)
                .sorted()
                .toList();

        assertEquals(List.of("0", "1", "2", "4", "5", "6"), found);
    }

    private QueryRequest.Builder inPartition() {
        return QueryRequest.builder()
                .tableName(table().name())
                .keyConditionExpression("pk = :p")
                .expressionAttributeValues(Map.of(":p", s("p")));
    }

    private QueryRequest.Builder onIndex(String index, String condition, Map<String, AttributeValue> values) {
        return QueryRequest.builder()
                .tableName(table().name())
                .indexName(index)
                .keyConditionExpression(condition)
                .expressionAttributeNames(Map.of("#w", "work"))
                .expressionAttributeValues(values);
    }

    private List<String> due(String condition, Map<String, AttributeValue> values) {
        return table().client().query(onIndex("due", condition, values).build()).items().stream()
                .map(ContractTable::sortKey)
                .toList();
    }
}
