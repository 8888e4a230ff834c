package io.polystep.deployment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** template.yaml as plain maps; {@code !Ref X} and its kin become their text with the tag in front. */
@SuppressWarnings("unchecked") // YAML has no types; a wrong shape fails the test that reads it
final class Template {
    private final Map<String, Object> root;

    private Template(Map<String, Object> root) {
        this.root = root;
    }

    static Template read() throws IOException {
        String text = Files.readString(root().resolve("template.yaml"), StandardCharsets.UTF_8);
        return new Template((Map<String, Object>) new Yaml(new Tags()).load(text));
    }

    static Path root() {
        return Path.of(System.getProperty("polystep.root"));
    }

    Map<String, Map<String, Object>> ofType(String type) {
        Map<String, Map<String, Object>> found = new LinkedHashMap<>();
        map(root, "Resources").forEach((id, value) -> {
            Map<String, Object> resource = (Map<String, Object>) value;
            if (type.equals(resource.get("Type"))) {
                found.put(id, map(resource, "Properties"));
            }
        });
        return found;
    }

    Map<String, Object> globals() {
        return map(map(root, "Globals"), "Function");
    }

    static Map<String, Object> map(Map<String, Object> parent, String key) {
        Object value = parent.get(key);
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    /** Every policy statement of a function or state machine. */
    static List<Map<String, Object>> statements(Map<String, Object> properties) {
        return ((List<Map<String, Object>>) properties.getOrDefault("Policies", List.of()))
                .stream()
                        .flatMap(policy ->
                                ((List<Map<String, Object>>) policy.getOrDefault("Statement", List.of())).stream())
                        .toList();
    }

    private static final class Tags extends SafeConstructor {
        Tags() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new org.yaml.snakeyaml.constructor.AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return tagged(node);
                }
            });
        }

        private Object tagged(Node node) {
            String name = node.getTag().getValue();
            return switch (node) {
                case ScalarNode scalar -> name + " " + scalar.getValue();
                case SequenceNode sequence -> name + " " + constructSequence(sequence);
                case MappingNode mapping -> name + " " + constructMapping(mapping);
                default -> throw new IllegalStateException("expected a scalar, list or map, found " + node);
            };
        }
    }
}
