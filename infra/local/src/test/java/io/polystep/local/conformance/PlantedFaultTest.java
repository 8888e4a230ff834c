package io.polystep.local.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes each expected value of every kind of case by one digit and sees the suite report it. */
class PlantedFaultTest {
    static List<String> files() {
        return List.copyOf(Suites.published());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void reportsEveryExpectedValueThatIsChangedByOneDigit(String file) {
        VectorSuite suite = Suites.of(file).orElseThrow();
        int planted = 0;
        for (VectorCase vector : oneOfEachShape(file)) {
            assertEquals("", outcome(suite, vector));
            for (JsonPointer leaf : leaves(vector.expected())) {
                VectorCase damaged = damaged(vector, leaf);
                assertTrue(
                        !outcome(suite, damaged).isEmpty(),
                        () -> vector.id() + " passes with another " + leaf + ": " + damaged.expected());
                planted++;
            }
        }
        assertTrue(planted > 0);
    }

    private static String outcome(VectorSuite suite, VectorCase vector) {
        try {
            return suite.check(vector).difference().orElse("");
        } catch (IllegalArgumentException refused) {
            return "refused: " + refused.getMessage();
        }
    }

    /** Cases differ in kind and in what they expect. */
    private static List<VectorCase> oneOfEachShape(String file) {
        Map<String, VectorCase> shapes = new LinkedHashMap<>();
        for (VectorCase vector : VectorFile.cases(VectorSource.shipped().text(file))) {
            List<String> fields = new ArrayList<>();
            vector.expected().fieldNames().forEachRemaining(fields::add);
            shapes.putIfAbsent(vector.kind() + fields, vector);
        }
        return List.copyOf(shapes.values());
    }

    private static List<JsonPointer> leaves(JsonNode root) {
        List<JsonPointer> found = new ArrayList<>();
        collect(root, JsonPointer.empty(), found);
        return found;
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> found) {
        switch (node) {
            case ObjectNode object ->
                object.properties()
                        .forEach(field -> collect(field.getValue(), at.appendProperty(field.getKey()), found));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    collect(array.get(i), at.appendIndex(i), found);
                }
            }
            default -> found.add(at);
        }
    }

    private static VectorCase damaged(VectorCase vector, JsonPointer leaf) {
        ObjectNode copy = vector.node().deepCopy();
        JsonNode holder = copy.path("expected").at(leaf.head());
        JsonNode other = other(copy.path("expected").at(leaf));
        if (holder instanceof ArrayNode array) {
            array.set(leaf.last().getMatchingIndex(), other);
        } else {
            ((ObjectNode) holder).set(leaf.last().getMatchingProperty(), other);
        }
        return new VectorCase(vector.id(), copy);
    }

    private static JsonNode other(JsonNode value) {
        if (value.isBoolean()) {
            return BooleanNode.valueOf(!value.booleanValue());
        }
        if (value.isInt()) {
            return IntNode.valueOf(value.intValue() + 1);
        }
        if (value.isNumber()) {
            return DecimalNode.valueOf(value.decimalValue().add(new BigDecimal("0.00001")));
        }
        return TextNode.valueOf(other(value.asText()));
    }

    /** The last digit or letter, changed; padding behind it is left. */
    private static String other(String text) {
        int last = text.length() - 1;
        while (last > 0 && text.charAt(last) == '=') {
            last--;
        }
        char changed = text.charAt(last) == '1' ? '2' : '1';
        return text.isEmpty() ? "1" : text.substring(0, last) + changed + text.substring(last + 1);
    }
}
