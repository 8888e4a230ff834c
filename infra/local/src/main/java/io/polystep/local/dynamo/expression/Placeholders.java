package io.polystep.local.dynamo.expression;

import io.polystep.local.dynamo.value.Canonical;
import io.polystep.local.dynamo.value.Rejection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The {@code #name} and {@code :value} placeholders of one request, and which of them were used. */
final class Placeholders {
    private final Map<String, String> names;
    private final Map<String, AttributeValue> values;
    private final Set<String> used = new HashSet<>();

    Placeholders(Map<String, String> names, Map<String, AttributeValue> values) {
        this.names = names;
        this.values = values;
        names.keySet().forEach(key -> requireSyntax("ExpressionAttributeNames", '#', key));
        values.keySet().forEach(key -> requireSyntax("ExpressionAttributeValues", ':', key));
    }

    private static void requireSyntax(String parameter, char mark, String key) {
        if (key.length() < 2 || key.charAt(0) != mark || !isWord(key, 1)) {
            throw Rejection.validation(parameter + " contains invalid key: Syntax error; key: \"" + key + "\"");
        }
    }

    private static boolean isWord(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            char letter = text.charAt(at);
            boolean plain = (letter >= 'a' && letter <= 'z')
                    || (letter >= 'A' && letter <= 'Z')
                    || (letter >= '0' && letter <= '9')
                    || letter == '_';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    String name(String kind, String placeholder) {
        String name = names.get(placeholder);
        if (name == null) {
            throw Rejection.validation("Invalid " + kind + ": An expression attribute name used in the document path is"
                    + " not defined; attribute name: " + placeholder);
        }
        used.add(placeholder);
        return name;
    }

    AttributeValue value(String kind, String placeholder) {
        AttributeValue value = values.get(placeholder);
        if (value == null) {
            throw Rejection.validation("Invalid " + kind + ": An expression attribute value used in expression is not"
                    + " defined; attribute value: " + placeholder);
        }
        used.add(placeholder);
        return Canonical.value(value);
    }

    void requireAllUsed() {
        requireAllUsed("ExpressionAttributeNames", names.keySet());
        requireAllUsed("ExpressionAttributeValues", values.keySet());
    }

    private void requireAllUsed(String parameter, Set<String> keys) {
        if (!used.containsAll(keys)) {
            Set<String> unused = new TreeSet<>(keys);
            unused.removeAll(used);
            throw Rejection.validation("Value provided in " + parameter + " unused in expressions: keys: " + unused);
        }
    }
}
