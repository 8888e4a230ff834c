package io.polystep.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces <code>${Name}</code> placeholders in every string of a definition. */
record Substitutions(String label, Map<String, String> values) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9_]+)}");

    /** A copy of the tree with all placeholders replaced. */
    JsonNode apply(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = Json.NODES.objectNode();
                object.properties().forEach(e -> copy.set(e.getKey(), apply(e.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = Json.NODES.arrayNode();
                array.forEach(item -> copy.add(apply(item)));
                yield copy;
            }
            default -> node.isTextual() ? Json.NODES.textNode(replace(node.textValue())) : node;
        };
    }

    private String replace(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match)));
    }

    private String value(MatchResult match) {
        String found = values.get(match.group(1));
        if (found == null) {
            throw new DefinitionException(
                    label,
                    "expected a value for placeholder ${" + match.group(1) + "}, found only "
                            + new TreeSet<>(values.keySet()) + "; add it to the machine's DefinitionSubstitutions");
        }
        return found;
    }
}
