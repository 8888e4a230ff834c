package io.polystep.local.cloud;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads CloudFormation YAML: the short forms {@code !Ref x} become the long forms {@code {Ref: x}}. */
final class TemplateYaml {
    private TemplateYaml() {}

    static Map<?, ?> read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Object root = new Yaml(new CloudFormationConstructor()).load(reader);
            if (root instanceof Map<?, ?> map) {
                return map;
            }
            throw new TemplateException("expected a mapping at the top of " + file.getFileName());
        } catch (YAMLException malformed) {
            throw new TemplateException("expected YAML in " + file.getFileName() + ", found "
                    + String.valueOf(malformed.getMessage())
                            .lines()
                            .map(String::strip)
                            .collect(Collectors.joining(" ")));
        } catch (IOException unreadable) {
            throw new TemplateException("expected a readable template at " + file + ", found " + unreadable);
        }
    }

    /** Knows no Java types (safe), and turns every local tag into its long form. */
    private static final class CloudFormationConstructor extends SafeConstructor {
        CloudFormationConstructor() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new ShortForm());
        }

        private final class ShortForm extends AbstractConstruct {
            @Override
            public Object construct(Node node) {
                String name = node.getTag().getValue().substring(1);
                Object value = value(node);
                if (name.equals("GetAtt") && value instanceof String path) {
                    value = List.of(path.split("\\.", 2));
                }
                boolean plain = name.equals("Ref") || name.equals("Condition");
                return Map.of(plain ? name : "Fn::" + name, value);
            }

            private Object value(Node node) {
                return switch (node) {
                    case ScalarNode scalar -> scalar.getValue();
                    case SequenceNode sequence -> constructSequence(sequence);
                    case MappingNode mapping -> constructMapping(mapping);
                    default -> throw new TemplateException("expected a scalar, list or map after " + node.getTag());
                };
            }
        }
    }
}
