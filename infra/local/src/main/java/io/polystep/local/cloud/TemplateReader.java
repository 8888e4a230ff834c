package io.polystep.local.cloud;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a parsed template into a {@link Deployment}. */
final class TemplateReader {
    private static final Pattern RATE = Pattern.compile("rate\\((\\d+) minutes?\\)");

    private final Path file;
    private final Map<?, ?> resources;
    private final Map<?, ?> globals;
    private final Intrinsics intrinsics;

    TemplateReader(Path file, Map<String, String> overrides) {
        this.file = file;
        Map<?, ?> root = TemplateYaml.read(file);
        this.resources = map(root, "Resources");
        this.globals = map(map(root, "Globals"), "Function");
        this.intrinsics = new Intrinsics(resources, parameters(map(root, "Parameters"), overrides));
    }

    Deployment read() {
        Map<String, Deployment.Function> functions = new LinkedHashMap<>();
        Map<String, Deployment.StateMachine> machines = new LinkedHashMap<>();
        List<Deployment.Schedule> schedules = new ArrayList<>();
        resources.forEach((key, value) -> {
            String id = key.toString();
            Map<?, ?> resource = asMap(value, id);
            Map<?, ?> properties = map(resource, "Properties");
            switch (String.valueOf(resource.get("Type"))) {
                case "AWS::Serverless::Function" -> functions.put(id, function(id, properties));
                case "AWS::Serverless::StateMachine" -> machines.put(id, machine(id, properties));
                default -> {
                    return;
                }
            }
            schedules.addAll(schedules(id, map(properties, "Events")));
        });
        return new Deployment(functions, machines, schedules);
    }

    private static Map<String, String> parameters(Map<?, ?> declared, Map<String, String> overrides) {
        Map<String, String> values = new LinkedHashMap<>();
        declared.forEach((name, value) -> {
            Object given = asMap(value, name.toString()).get("Default");
            if (given != null) {
                values.put(name.toString(), given.toString());
            }
        });
        overrides.forEach((name, value) -> {
            if (!declared.containsKey(name)) {
                throw new TemplateException("expected a parameter named " + name + " in the template, found none");
            }
            values.put(name, value);
        });
        return values;
    }

    private Deployment.Function function(String id, Map<?, ?> properties) {
        Map<String, String> environment = new LinkedHashMap<>();
        addAll(environment, map(map(globals, "Environment"), "Variables"));
        addAll(environment, map(map(properties, "Environment"), "Variables"));
        Object timeout =
                first(properties.get("Timeout"), globals.get("Timeout")).orElse(3);
        return new Deployment.Function(
                id,
                intrinsics.arn(id),
                required(properties, "Handler", id),
                environment,
                Duration.ofSeconds(Long.parseLong(timeout.toString())));
    }

    private Deployment.StateMachine machine(String id, Map<?, ?> properties) {
        Map<String, String> substitutions = new LinkedHashMap<>();
        addAll(substitutions, map(properties, "DefinitionSubstitutions"));
        Path definition = file.resolveSibling(required(properties, "DefinitionUri", id));
        return new Deployment.StateMachine(id, intrinsics.arn(id), definition, substitutions);
    }

    private List<Deployment.Schedule> schedules(String target, Map<?, ?> events) {
        List<Deployment.Schedule> found = new ArrayList<>();
        events.forEach((name, value) -> {
            Map<?, ?> event = asMap(value, name.toString());
            if ("ScheduleV2".equals(event.get("Type"))) {
                Map<?, ?> properties = map(event, "Properties");
                Object input = first(properties.get("Input"), null).orElse("{}");
                found.add(new Deployment.Schedule(
                        target + "." + name,
                        target,
                        rate(required(properties, "ScheduleExpression", target)),
                        intrinsics.text(input).orElse("{}")));
            }
        });
        return found;
    }

    private static Duration rate(String expression) {
        Matcher matcher = RATE.matcher(expression);
        if (!matcher.matches()) {
            throw new TemplateException(
                    "expected a schedule of whole minutes like rate(1 minute), found " + expression);
        }
        return Duration.ofMinutes(Long.parseLong(matcher.group(1)));
    }

    private void addAll(Map<String, String> values, Map<?, ?> given) {
        given.forEach((name, value) -> intrinsics.text(value).ifPresent(text -> values.put(name.toString(), text)));
    }

    private String required(Map<?, ?> properties, String name, String id) {
        Object value = properties.get(name);
        if (value == null) {
            throw new TemplateException("expected " + name + " in resource " + id + ", found none");
        }
        return intrinsics.text(value).orElse("");
    }

    @SuppressWarnings("NullAway") // Map.get of a raw YAML map: absent is null, and that is what Optional is for
    private static Optional<Object> first(
            @org.jspecify.annotations.Nullable Object one, @org.jspecify.annotations.Nullable Object two) {
        return Optional.ofNullable(one).or(() -> Optional.ofNullable(two));
    }

    private static Map<?, ?> map(Map<?, ?> parent, String key) {
        Object value = parent.get(key);
        return value == null ? Map.of() : asMap(value, key);
    }

    private static Map<?, ?> asMap(Object value, String where) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new TemplateException("expected a mapping at " + where + ", found " + value);
    }
}
