package io.polystep.local.dynamo;

import static io.polystep.local.dynamo.ContractTable.item;
import static io.polystep.local.dynamo.ContractTable.key;
import static io.polystep.local.dynamo.ContractTable.l;
import static io.polystep.local.dynamo.ContractTable.m;
import static io.polystep.local.dynamo.ContractTable.n;
import static io.polystep.local.dynamo.ContractTable.s;
import static io.polystep.local.dynamo.Refusals.assertInvalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** What updates do. */
abstract class UpdateCases {
    abstract ContractTable table();

    @Test
    void addsSubtractsAndFallsBack() {
        table().put(item("p", 1, "a", n(10), "b", n("0.5")));

        table().update("p", 1, "SET a = a + :x, b = :x - b, c = if_not_exists(c, :x) + :x", Map.of(":x", n(2)));

        assertEquals(item("p", 1, "a", n(12), "b", n("1.5"), "c", n(4)), table().get("p", 1));
    }

    @Test
    void readsAllSourcesBeforeItWrites() {
        table().put(item("p", 1, "a", n(1), "b", n(2)));

        table().update("p", 1, "SET a = b, b = a", Map.of());

        assertEquals(item("p", 1, "a", n(2), "b", n(1)), table().get("p", 1));
    }

    @Test
    void appendsToListsAndRemovesElements() {
        table().put(item("p", 1, "list", l(n(0), n(1), n(2), n(3))));

        table().update("p", 1, "REMOVE #list[1], #list[2]", Map.of(), Map.of("#list", "list"));
        table().update("p", 1, "SET #list = list_append(#list, :x)", Map.of(":x", l(s("z"))), Map.of("#list", "list"));
        table().update("p", 1, "SET #list[9] = :x", Map.of(":x", s("end")), Map.of("#list", "list"));

        assertEquals(item("p", 1, "list", l(n(0), n(3), s("z"), s("end"))), table().get("p", 1));
    }

    @Test
    void changesInsideMaps() {
        table().put(item("p", 1, "doc", m("a", n(1))));

        table().update("p", 1, "SET doc.b = :x, doc.a = doc.a + :x", Map.of(":x", n(5)));

        assertEquals(item("p", 1, "doc", AttributeValue.fromM(Map.of("a", n(6), "b", n(5)))), table().get("p", 1));
    }

    @Test
    void addsToNumbersAndSetsThatMayBeMissing() {
        Map<String, AttributeValue> values = Map.of(":n", n(-3), ":s", AttributeValue.fromSs(List.of("b", "a")));
        table().update("p", 1, "ADD num :n, tags :s", values);
        table().update("p", 1, "ADD num :n, tags :s", Map.of(":n", n(1), ":s", AttributeValue.fromSs(List.of("c"))));

        assertEquals(n(-2), table().get("p", 1).get("num"));
        assertEquals(List.of("a", "b", "c"), sorted(table().get("p", 1)));
    }

    @Test
    void deletesFromASetUntilItIsGone() {
        table().put(item("p", 1, "tags", AttributeValue.fromSs(List.of("a", "b"))));

        table().update("p", 1, "DELETE tags :s", Map.of(":s", AttributeValue.fromSs(List.of("b", "z"))));
        assertEquals(List.of("a"), sorted(table().get("p", 1)));

        table().update("p", 1, "DELETE tags :s", Map.of(":s", AttributeValue.fromSs(List.of("a"))));
        assertEquals(key("p", 1), table().get("p", 1));
    }

    @Test
    void makesAMissingItem() {
        table().client().updateItem(request -> request.tableName(table().name()).key(key("p", 1)));

        assertEquals(key("p", 1), table().get("p", 1));
    }

    @Test
    void makesAMissingItemEvenWhenItOnlyRemoves() {
        table().update("p", 1, "REMOVE gone", Map.of());

        assertEquals(key("p", 1), table().get("p", 1));
    }

    @Test
    void returnsWhatWasAskedFor() {
        Map<ReturnValue, Map<String, AttributeValue>> expected = new HashMap<>();
        expected.put(ReturnValue.NONE, Map.of());
        expected.put(ReturnValue.ALL_OLD, item("p", 1, "a", n(1), "doc", m("x", n(1)), "same", s("s")));
        expected.put(ReturnValue.ALL_NEW, item("p", 1, "a", n(2), "doc", m("x", n(2)), "same", s("s")));
        expected.put(ReturnValue.UPDATED_OLD, Map.of("a", n(1), "doc", m("x", n(1))));
        expected.put(ReturnValue.UPDATED_NEW, Map.of("a", n(2), "doc", m("x", n(2))));

        expected.forEach((wanted, attributes) -> {
            table().put(item("p", 1, "a", n(1), "doc", m("x", n(1)), "same", s("s")));
            var request = table().updating("p", 1, "SET a = :two, doc.x = :two", Map.of(":two", n(2)));
            assertEquals(
                    attributes,
                    table().client()
                            .updateItem(request.returnValues(wanted).build())
                            .attributes(),
                    wanted.toString());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET pk = :x",
                "SET a = absent",
                "SET absent.deep = :x",
                "SET a = :x, a = :x",
                "SET doc = :x, doc.a = :x",
                "SET a = :x SET b = :x",
                "SET a = txt + :x",
                "SET a = list_append(txt, :x)",
                "ADD txt :x",
                "DELETE a :x",
                "SET a",
                "INSERT a :x",
                "SET a = nosuch(a, :x)",
                "SET status = :x"
            })
    void refusesTheUpdateAndChangesNothing(String update) {
        Map<String, AttributeValue> before = item("p", 1, "a", n(1), "txt", s("t"), "doc", m("a", n(1)));
        table().put(before);

        assertInvalid(() -> table().update("p", 1, update, update.contains(":x") ? Map.of(":x", n(1)) : Map.of()));

        assertEquals(before, table().get("p", 1));
    }

    @Test
    void writesNothingWhenTheConditionFails() {
        var request = table().updating("p", 1, "SET a = :x", Map.of(":x", n(1)));

        Refusals.assertCode(
                "ConditionalCheckFailedException",
                () -> table().client()
                        .updateItem(request.conditionExpression("attribute_exists(pk)")
                                .build()));

        assertFalse(table().get("p", 1).containsKey("pk"));
    }

    private static List<String> sorted(Map<String, AttributeValue> item) {
        return Objects.requireNonNull(item.get("tags")).ss().stream().sorted().toList();
    }
}
