package io.polystep.local.cloud;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What template.yaml deploys, as far as it runs: functions, state machines and schedules, with every reference resolved.
 *
 * @param functions by logical id
 * @param stateMachines by logical id
 * @param schedules in template order
 */
public record Deployment(
        Map<String, Function> functions, Map<String, StateMachine> stateMachines, List<Schedule> schedules) {
    /** Copies the collections. */
    public Deployment {
        functions = Map.copyOf(functions);
        stateMachines = Map.copyOf(stateMachines);
        schedules = List.copyOf(schedules);
    }

    /**
     * A Lambda function.
     *
     * @param id logical id
     * @param arn how others refer to it
     * @param handler class name, optionally with {@code ::handleRequest}
     * @param environment its variables, resolved
     * @param timeout its limit
     */
    public record Function(String id, String arn, String handler, Map<String, String> environment, Duration timeout) {
        /** Copies the map. */
        public Function {
            environment = Map.copyOf(environment);
        }

        /** The class part of the handler. */
        public String className() {
            int colons = handler.indexOf("::");
            return colons < 0 ? handler : handler.substring(0, colons);
        }
    }

    /**
     * A state machine.
     *
     * @param id logical id
     * @param arn how others refer to it
     * @param definition the Amazon States Language file
     * @param substitutions placeholder values
     */
    public record StateMachine(String id, String arn, Path definition, Map<String, String> substitutions) {
        /** Copies the map. */
        public StateMachine {
            substitutions = Map.copyOf(substitutions);
        }
    }

    /**
     * A rule that starts a function or a state machine at a fixed rate.
     *
     * @param name unique
     * @param target logical id of a function or state machine
     * @param every the period, whole minutes
     * @param input JSON handed to the target
     */
    public record Schedule(String name, String target, Duration every, String input) {}

    /**
     * Reads a template.
     *
     * @param file template.yaml; relative files in it are resolved against its folder
     * @param overrides parameter values that replace the defaults
     * @throws TemplateException if it holds something that cannot be run
     */
    public static Deployment read(Path file, Map<String, String> overrides) {
        return new TemplateReader(file, overrides).read();
    }
}
