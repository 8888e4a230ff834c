package io.polystep.local.states;

import java.util.List;
import java.util.Optional;

/** One state of a machine. Every alternative is a record, so the interpreter's switch over them is complete. */
sealed interface State {

    /** Answers its input or its output field. An empty {@code next} ends the flow, here and in all other states. */
    record Pass(Shaping shaping, Optional<String> next) implements State {}

    /** Calls an integration. Times are in seconds, from 1 up. */
    record Task(
            String resource,
            Optional<Template> arguments,
            Optional<Template> timeoutSeconds,
            Optional<Template> heartbeatSeconds,
            Recovery recovery,
            Shaping shaping,
            Optional<String> next)
            implements State {}

    /** Takes the first rule whose condition holds; without one, the default. */
    record Choice(List<Rule> rules, Optional<String> defaultNext, Shaping shaping) implements State {}

    /** Waits for a number of seconds or until a time; exactly one of the two is given. */
    record Wait(Optional<Template> seconds, Optional<Template> timestamp, Shaping shaping, Optional<String> next)
            implements State {}

    /** Ends its flow well. */
    record Succeed(Shaping shaping) implements State {}

    /** Ends its flow with an error. */
    record Fail(Template error, Template cause) implements State {}

    /** Runs several flows on the same input and answers the list of their outputs. */
    record Parallel(
            List<Flow> branches,
            Optional<Template> arguments,
            Recovery recovery,
            Shaping shaping,
            Optional<String> next)
            implements State {}

    /** Runs one flow per item, one after the other, and answers the list of outputs. */
    record Iterate(
            Flow processor,
            Optional<Template> items,
            Optional<Template> itemSelector,
            Tolerance tolerance,
            Recovery recovery,
            Shaping shaping,
            Optional<String> next)
            implements State {}

    /** How many iterations may fail before the state fails; both empty means none, and the first error is kept. */
    record Tolerance(Optional<Template> count, Optional<Template> percentage) {}

    /** One branch of a choice. */
    record Rule(Template condition, String next, Shaping shaping) {}

    /** What a state leaves behind: its output and the variables that it sets. */
    record Shaping(Optional<Template> output, Optional<Template> assign) {
        static final Shaping NONE = new Shaping(Optional.empty(), Optional.empty());
    }

    /** What a state does about errors, in the order of the file. */
    record Recovery(List<Retrier> retriers, List<Catcher> catchers) {
        static final Recovery NONE = new Recovery(List.of(), List.of());
    }

    /** Where an error leads. */
    record Catcher(List<String> errors, String next, Shaping shaping) {}

    /** What the state does about errors; states without the fields have none. */
    default Recovery recoveryOrNone() {
        return switch (this) {
            case Task task -> task.recovery();
            case Parallel parallel -> parallel.recovery();
            case Iterate iterate -> iterate.recovery();
            default -> Recovery.NONE;
        };
    }

    /** Flows inside this state. */
    default List<Flow> inner() {
        return switch (this) {
            case Parallel parallel -> parallel.branches();
            case Iterate iterate -> List.of(iterate.processor());
            default -> List.of();
        };
    }

    /** The name that the file and the history use. */
    default String type() {
        return this instanceof Iterate ? "Map" : getClass().getSimpleName();
    }
}
