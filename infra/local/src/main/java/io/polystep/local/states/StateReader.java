package io.polystep.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.local.states.State.Recovery;
import io.polystep.local.states.State.Shaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one state. */
final class StateReader {

    private static final long SECONDS_MAX = 99_999_999;

    private final String label;
    private final FieldReader fields;
    private final Set<String> variables;

    private StateReader(String label, FieldReader fields, Set<String> variables) {
        this.label = label;
        this.fields = fields;
        this.variables = variables;
    }

    static State read(String label, String name, JsonNode body, Set<String> variables) {
        if (name.isEmpty() || name.length() > 80) {
            throw new DefinitionException(label, "expected a state name of 1 to 80 characters, found '" + name + "'");
        }
        FieldReader fields = new FieldReader(label + ": state '" + name + "'", body);
        fields.jsonata(false);
        State state = new StateReader(label, fields, variables).state();
        fields.finish();
        return state;
    }

    private State state() {
        String type = fields.text("Type");
        return switch (type) {
            case "Task" -> task();
            case "Pass" -> new State.Pass(shaping(fields), fields.next());
            case "Choice" -> choice();
            case "Wait" -> waiting();
            case "Succeed" -> new State.Succeed(new Shaping(fields.template("Output"), Optional.empty()));
            case "Fail" -> new State.Fail(textTemplate("Error"), textTemplate("Cause"));
            case "Parallel" -> parallel();
            case "Map" -> iterate();
            default ->
                throw fields.fault(
                        "Type", "expected Task, Pass, Choice, Wait, Succeed, Fail, Parallel or Map, found " + type);
        };
    }

    private State task() {
        String resource = fields.text("Resource");
        if (resource.contains(".waitForTaskToken") || resource.endsWith(".sync") || resource.endsWith(".sync:2")) {
            throw fields.fault("Resource", "expected a request-response integration, found " + resource);
        }
        return new State.Task(
                resource,
                fields.template("Arguments"),
                fields.wholeTemplate("TimeoutSeconds", 1, SECONDS_MAX),
                heartbeat(),
                recovery(),
                shaping(fields),
                fields.next());
    }

    private Optional<Template> heartbeat() {
        Optional<Template> heartbeat = fields.wholeTemplate("HeartbeatSeconds", 1, SECONDS_MAX);
        long shortest = fields.value("HeartbeatSeconds").map(JsonNode::asLong).orElse(0L);
        long timeout = fields.value("TimeoutSeconds").map(JsonNode::asLong).orElse(0L);
        if (shortest != 0 && timeout != 0 && shortest >= timeout) {
            throw fields.fault(
                    "HeartbeatSeconds", "expected less than TimeoutSeconds " + timeout + ", found " + shortest);
        }
        return heartbeat;
    }

    private State choice() {
        List<State.Rule> rules = new ArrayList<>();
        for (FieldReader rule : fields.objects("Choices")) {
            Template condition = rule.requiredTemplate("Condition");
            rules.add(new State.Rule(condition, rule.text("Next"), shaping(rule)));
            rule.finish();
        }
        if (rules.isEmpty()) {
            throw fields.fault("Choices", "expected at least one rule, found none");
        }
        return new State.Choice(rules, fields.optionalText("Default"), shaping(fields));
    }

    private State waiting() {
        if (fields.has("Seconds") == fields.has("Timestamp")) {
            throw fields.fault("Seconds", "expected exactly one of Seconds and Timestamp");
        }
        Optional<Template> seconds = fields.wholeTemplate("Seconds", 0, SECONDS_MAX);
        return new State.Wait(seconds, fields.template("Timestamp"), shaping(fields), fields.next());
    }

    private Template textTemplate(String field) {
        Optional<Template> found = fields.template(field);
        return found.orElse(new Template.Literal(Json.NODES.missingNode()));
    }

    private State parallel() {
        List<Flow> branches = new ArrayList<>();
        for (FieldReader branch : fields.objects("Branches")) {
            branches.add(DefinitionReader.flow(branch, label, variables));
        }
        if (branches.isEmpty()) {
            throw fields.fault("Branches", "expected at least one branch, found none");
        }
        return new State.Parallel(branches, fields.template("Arguments"), recovery(), shaping(fields), fields.next());
    }

    private State iterate() {
        FieldReader processor =
                new FieldReader(fields.where() + ", field ItemProcessor", fields.required("ItemProcessor"));
        processor.value("ProcessorConfig").ifPresent(config -> {
            if (!config.path("Mode").asText("INLINE").equals("INLINE")) {
                throw processor.fault("ProcessorConfig", "expected Mode INLINE, found " + config);
            }
        });
        fields.wholeTemplate("MaxConcurrency", 0, SECONDS_MAX);
        return new State.Iterate(
                DefinitionReader.flow(processor, label, variables),
                fields.template("Items"),
                fields.template("ItemSelector"),
                new State.Tolerance(
                        fields.wholeTemplate("ToleratedFailureCount", 0, SECONDS_MAX),
                        fields.wholeTemplate("ToleratedFailurePercentage", 0, 100)),
                recovery(),
                shaping(fields),
                fields.next());
    }

    /** {@code Output} and {@code Assign} of a state, a choice rule or a catcher. */
    static Shaping shaping(FieldReader owner) {
        Optional<Template> assign = owner.template("Assign");
        if (owner.value("Assign").filter(found -> !found.isObject()).isPresent()) {
            throw owner.fault("Assign", "expected an object of variable names and values");
        }
        return new Shaping(owner.template("Output"), assign);
    }

    private Recovery recovery() {
        return new Recovery(RecoveryReader.retriers(fields), RecoveryReader.catchers(fields));
    }
}
