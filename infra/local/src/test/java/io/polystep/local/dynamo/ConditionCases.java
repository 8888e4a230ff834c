package io.polystep.local.dynamo;

import static io.polystep.local.dynamo.ContractTable.item;
import static io.polystep.local.dynamo.ContractTable.l;
import static io.polystep.local.dynamo.ContractTable.m;
import static io.polystep.local.dynamo.ContractTable.n;
import static io.polystep.local.dynamo.ContractTable.s;
import static io.polystep.local.dynamo.Refusals.assertInvalid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What conditions mean. */
abstract class ConditionCases {
    private static final Map<String, AttributeValue> VALUES = Map.of(
            ":text", s("abc"),
            ":part", s("b"),
            ":five", n("5.0"),
            ":six", n(6),
            ":ten", n(10),
            ":list", l(n(1), s("x")),
            ":type", s("N"),
            ":set", AttributeValue.fromSs(List.of("b", "a")));

    abstract ContractTable table();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "txt = :text | true",
                "txt <> :text | false",
                "num = :five | true",
                "num < :ten AND num > :five | false",
                "num <= :five AND num >= :five | true",
                "num < :text | false",
                "num BETWEEN :five AND :six | true",
                "NOT num BETWEEN :six AND :ten | true",
                "num IN (:six, :five) | true",
                "num IN (:six, :text) | false",
                "absent = :text | false",
                "absent <> :text | true",
                "absent < :five | false",
                "NOT absent < :five | true",
                "attribute_exists(doc.deep) | true",
                "attribute_exists(doc.nothing) | false",
                "attribute_not_exists(absent) | true",
                "attribute_exists(items0[1]) | true",
                "attribute_exists(items0[2]) | false",
                "attribute_type(num, :type) | true",
                "attribute_type(txt, :type) | false",
                "begins_with(txt, :text) | true",
                "begins_with(txt, :part) | false",
                "contains(txt, :part) | true",
                "contains(tags, :part) | true",
                "contains(tags, :text) | false",
                "contains(items0, :part) | false",
                "items0 = :list | true",
                "tags = :set | true",
                "size(txt) < :five | true",
                "size(items0) = size(tags) | true",
                "size(absent) < :five | false",
                "doc.deep = :six OR num = :six AND num = :ten | true",
                "(doc.deep = :six OR num = :six) AND num = :ten | false",
                "not doc.deep = :five and num = :five | true",
                "num < doc.deep | true"
            })
    void decides(String condition, boolean expected) {
        table().put(subject());

        boolean holds = table().conditionHolds("p", 1, condition, used(condition));

        assertEquals(expected, holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "num = :undefined",
                "#undefined = :five",
                "num =",
                "num == :five",
                "num = :five AND",
                "((num = :five))",
                "status = :five",
                "num < :list",
                "begins_with(num, :five)",
                "num BETWEEN :ten AND :five",
                "sized(num) = :five",
                "attribute_type(num, :text)",
                "num = :five extra"
            })
    void refusesTheExpression(String condition) {
        table().put(subject());

        assertInvalid(() -> table().conditionHolds("p", 1, condition, used(condition)));
    }

    @Test
    void refusesAnUnusedValue() {
        assertInvalid(() -> table().conditionHolds("p", 1, "num = :five", Map.of(":five", n(5), ":six", n(6))));
    }

    @Test
    void refusesAnUnusedName() {
        assertInvalid(() -> table().client()
                .getItem(request -> request.tableName(table().name())
                        .key(ContractTable.key("p", 1))
                        .projectionExpression("num")
                        .expressionAttributeNames(Map.of("#unused", "x"))));
    }

    @Test
    void refusesPlaceholdersWithoutAnExpression() {
        assertInvalid(() -> table().client()
                .putItem(request -> request.tableName(table().name())
                        .item(subject())
                        .expressionAttributeValues(Map.of(":five", n(5)))));
    }

    private static Map<String, AttributeValue> subject() {
        return item(
                "p",
                1,
                "txt",
                s("abc"),
                "num",
                n(5),
                "items0",
                l(n(1), s("x")),
                "doc",
                m("deep", n(6)),
                "tags",
                AttributeValue.fromSs(List.of("a", "b")));
    }

    private static Map<String, AttributeValue> used(String condition) {
        Map<String, AttributeValue> used = new HashMap<>(VALUES);
        used.keySet().removeIf(name -> !condition.matches(".*" + name + "\\b.*"));
        return used;
    }
}
