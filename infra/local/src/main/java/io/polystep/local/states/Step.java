package io.polystep.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.local.states.Branch.Phase;
import io.polystep.local.states.State.Shaping;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One transition of one execution: the due branch enters a state, ends its wait, or tries again. What follows from it
 * without delay in the enclosing states happens in the same step.
 */
final class Step {

    private final Engine engine;
    private final Execution execution;
    private final Flow flow;
    private final Branch branch;
    private final Map<String, JsonNode> visible;

    private Step(Engine engine, Execution execution, Flow flow, Branch branch, Map<String, JsonNode> outer) {
        this.engine = engine;
        this.execution = execution;
        this.flow = flow;
        this.branch = branch;
        this.visible = new LinkedHashMap<>(outer);
        this.visible.putAll(branch.variables);
    }

    /** Advances the execution by one transition; its outermost branch then shows whether it has ended. */
    static void advance(Engine engine, Execution execution, Flow flow) {
        new Step(engine, execution, flow, execution.root, Map.of()).run();
    }

    private void run() {
        Optional<State> found = flow.state(branch.state);
        if (found.isEmpty()) {
            branch.fail(new TaskFailure(
                    ErrorNames.RUNTIME,
                    "Expected a state '" + branch.state
                            + "', which this version of the machine does not have; run the version that started it"));
            return;
        }
        State state = found.get();
        try {
            act(state);
        } catch (TaskFailure failure) {
            recover(state, failure);
        }
    }

    private void act(State state) throws TaskFailure {
        switch (branch.phase) {
            case READY -> enter(state);
            case WAITING -> complete(state, Optional.empty());
            case INSIDE -> actInside(state);
            case DONE, FAILED -> throw new IllegalStateException("Expected a branch that acts, found " + branch.phase);
        }
    }

    private void enter(State state) throws TaskFailure {
        if (branch.retryCount == 0) {
            branch.enteredMillis = now();
            execution.event(now(), HistoryEvent.entered(state), branch.state, "");
        }
        switch (state) {
            case State.Pass pass -> complete(pass, Optional.empty());
            case State.Succeed succeed -> complete(succeed, Optional.empty());
            case State.Task task -> complete(task, Optional.of(call(task)));
            case State.Choice choice -> choose(choice);
            case State.Wait wait -> sleep(wait);
            case State.Fail fail -> throw declared(fail);
            case State.Parallel parallel -> fanOut(parallel);
            case State.Iterate iterate -> fanOut(iterate);
        }
    }

    private JsonNode call(State.Task task) throws TaskFailure {
        Scope scope = scope(Optional.empty(), Optional.empty());
        JsonNode arguments = StateValues.evaluate(task.arguments(), scope).orElse(branch.input);
        Duration timeout = Duration.ofSeconds(StateValues.seconds(task.timeoutSeconds(), scope, 99_999_999));
        if (task.heartbeatSeconds().isPresent()) {
            StateValues.seconds(task.heartbeatSeconds(), scope, 0);
        }
        // A copy: a definition's literals must not change, whatever the service behind the port does with its
        // arguments.
        JsonNode sent = StateValues.limited("arguments", arguments).deepCopy();
        long started = now();
        JsonNode result = engine.tasks().call(branch.state, task.resource(), sent, timeout);
        if (now() - started > timeout.toMillis()) {
            throw new TaskFailure(ErrorNames.TIMEOUT, "The task took longer than " + timeout.toSeconds() + " s");
        }
        return StateValues.limited("result", result);
    }

    private void choose(State.Choice choice) throws TaskFailure {
        Scope scope = scope(Optional.empty(), Optional.empty());
        for (State.Rule rule : choice.rules()) {
            JsonNode holds = rule.condition().evaluate(scope);
            if (!holds.isBoolean()) {
                throw new TaskFailure(ErrorNames.QUERY, "Expected true or false from a Condition, found " + holds);
            }
            if (holds.booleanValue()) {
                leave(rule.shaping(), scope, branch.input, Optional.of(rule.next()));
                return;
            }
        }
        String otherwise = choice.defaultNext()
                .orElseThrow(() -> new TaskFailure(
                        ErrorNames.NO_CHOICE, "No rule of '" + branch.state + "' holds and it has no Default"));
        leave(choice.shaping(), scope, branch.input, Optional.of(otherwise));
    }

    private void sleep(State.Wait wait) throws TaskFailure {
        Scope scope = scope(Optional.empty(), Optional.empty());
        long until = wait.timestamp().isPresent()
                ? StateValues.instant(wait.timestamp().get().evaluate(scope)).toEpochMilli()
                : now() + 1_000 * StateValues.seconds(wait.seconds(), scope, 0);
        branch.phase = Phase.WAITING;
        branch.dueMillis = Math.max(now(), until);
    }

    private TaskFailure declared(State.Fail fail) throws TaskFailure {
        Scope scope = scope(Optional.empty(), Optional.empty());
        JsonNode error = fail.error().evaluate(scope);
        JsonNode cause = fail.cause().evaluate(scope);
        return new TaskFailure(error.asText(), cause.isMissingNode() ? null : cause.asText());
    }

    private void fanOut(State.Parallel parallel) throws TaskFailure {
        Scope scope = scope(Optional.empty(), Optional.empty());
        JsonNode input = StateValues.limited(
                "arguments", StateValues.evaluate(parallel.arguments(), scope).orElse(branch.input));
        List<Branch> branches = new ArrayList<>();
        for (Flow inner : parallel.branches()) {
            branches.add(Branch.at(inner.startAt(), input, branch.item, now()));
        }
        inside(Fanout.parallel(branches));
    }

    private void fanOut(State.Iterate iterate) throws TaskFailure {
        JsonNode items = StateValues.evaluate(iterate.items(), scope(Optional.empty(), Optional.empty()))
                .orElse(branch.input);
        if (!(items instanceof ArrayNode list)) {
            throw new TaskFailure(ErrorNames.QUERY, "Expected an array of Items, found " + items.getNodeType());
        }
        Fanout fanout = Fanout.map(list);
        inside(fanout);
        nextItem(iterate, fanout);
    }

    private void inside(Fanout fanout) {
        branch.inside = fanout;
        branch.phase = Phase.INSIDE;
        branch.dueMillis = now();
    }

    private void nextItem(State.Iterate iterate, Fanout fanout) throws TaskFailure {
        fanout.branches.clear();
        if (!fanout.hasNextItem()) {
            complete(iterate, Optional.of(fanout.results));
            return;
        }
        ObjectNode item = Json.NODES.objectNode();
        item.put("Index", fanout.results.size());
        item.set("Value", fanout.nextItem());
        Scope scope = Evaluation.scope(engine, execution, branch, item, visible, Optional.empty(), Optional.empty());
        JsonNode input = StateValues.limited(
                "item", StateValues.evaluate(iterate.itemSelector(), scope).orElse(fanout.nextItem()));
        fanout.branches.add(Branch.at(iterate.processor().startAt(), input, item, now()));
    }

    private void actInside(State state) throws TaskFailure {
        Fanout fanout = Optional.ofNullable(branch.inside).orElseThrow();
        Branch acting = fanout.next().orElseThrow();
        Flow inner = state.inner().get(state instanceof State.Parallel ? fanout.branches.indexOf(acting) : 0);
        new Step(engine, execution, inner, acting, visible).run();
        if (acting.ended()) {
            collect(state, fanout, acting);
        }
        fanout.next()
                .ifPresent(next -> branch.dueMillis = branch.phase == Phase.INSIDE ? next.dueMillis : branch.dueMillis);
    }

    private void collect(State state, Fanout fanout, Branch ended) throws TaskFailure {
        if (state instanceof State.Iterate iterate) {
            Iterations.collect(fanout, ended, tolerated(iterate, fanout));
            nextItem(iterate, fanout);
        } else if (ended.phase == Phase.FAILED) {
            throw Iterations.failureOf(ended);
        } else if (fanout.next().isEmpty()) {
            complete(state, Optional.of(fanout.outputs()));
        }
    }

    private Optional<Long> tolerated(State.Iterate iterate, Fanout fanout) throws TaskFailure {
        State.Tolerance tolerance = iterate.tolerance();
        if (tolerance.count().isEmpty() && tolerance.percentage().isEmpty()) {
            return Optional.empty();
        }
        Scope scope = scope(Optional.empty(), Optional.empty());
        long byCount = StateValues.seconds(tolerance.count(), scope, Long.MAX_VALUE);
        long byShare = tolerance.percentage().isEmpty()
                ? Long.MAX_VALUE
                : StateValues.seconds(tolerance.percentage(), scope, 0) * fanout.itemCount() / 100;
        return Optional.of(Math.min(byCount, byShare));
    }

    private void complete(State state, Optional<JsonNode> result) throws TaskFailure {
        Scope scope = scope(result, Optional.empty());
        JsonNode output = result.orElse(branch.input);
        switch (state) {
            case State.Pass s -> leave(s.shaping(), scope, output, s.next());
            case State.Succeed s -> leave(s.shaping(), scope, output, Optional.empty());
            case State.Task s -> leave(s.shaping(), scope, output, s.next());
            case State.Wait s -> leave(s.shaping(), scope, output, s.next());
            case State.Parallel s -> leave(s.shaping(), scope, output, s.next());
            case State.Iterate s -> leave(s.shaping(), scope, output, s.next());
            case State.Choice s -> throw new IllegalStateException("Expected Choice to leave by a rule");
            case State.Fail s -> throw new IllegalStateException("Expected Fail to leave by its error");
        }
    }

    /** Output and variables are both computed from the old variables, then both take effect. */
    private void leave(Shaping shaping, Scope scope, JsonNode otherwise, Optional<String> next) throws TaskFailure {
        JsonNode output = StateValues.limited(
                "output", StateValues.evaluate(shaping.output(), scope).orElse(otherwise));
        Optional<JsonNode> assigned = StateValues.evaluate(shaping.assign(), scope);
        assigned.ifPresent(values -> values.properties().forEach(e -> branch.variables.put(e.getKey(), e.getValue())));
        execution.event(now(), "StateExited", branch.state, "");
        if (next.isPresent()) {
            branch.moveTo(next.get(), output, now());
        } else {
            branch.done(output);
        }
    }

    private void recover(State state, TaskFailure failure) {
        execution.event(now(), state.type() + "Failed", branch.state, failure.error());
        if (retry(state, failure)) {
            return;
        }
        try {
            if (!caught(state, failure)) {
                branch.fail(failure);
            }
        } catch (TaskFailure inCatcher) {
            branch.fail(inCatcher);
        }
    }

    private boolean retry(State state, TaskFailure failure) {
        List<Retrier> retriers = state.recoveryOrNone().retriers();
        for (int i = 0; i < retriers.size(); i++) {
            Retrier retrier = retriers.get(i);
            if (ErrorNames.matches(retrier.errors(), failure.error())) {
                if (branch.spentBy(i) >= retrier.maxAttempts()) {
                    return false; // the first entry that matches decides, even when it is spent
                }
                Duration delay = retrier.delay(branch.spentBy(i), engine.random());
                branch.retryAt(i, now() + delay.toMillis());
                execution.event(now(), "RetryScheduled", branch.state, delay.toString());
                return true;
            }
        }
        return false;
    }

    private boolean caught(State state, TaskFailure failure) throws TaskFailure {
        for (State.Catcher catcher : state.recoveryOrNone().catchers()) {
            if (ErrorNames.matches(catcher.errors(), failure.error())) {
                ObjectNode errorOutput = Json.NODES.objectNode();
                errorOutput.put("Error", failure.error());
                Optional.ofNullable(failure.explanation()).ifPresent(text -> errorOutput.put("Cause", text));
                Scope scope = scope(Optional.empty(), Optional.of(errorOutput));
                leave(catcher.shaping(), scope, errorOutput, Optional.of(catcher.next()));
                return true;
            }
        }
        return false;
    }

    /** Read anew at each use: a task may take time, and what follows from it counts from its end. */
    private long now() {
        return engine.clock().millis();
    }

    private Scope scope(Optional<JsonNode> result, Optional<JsonNode> errorOutput) {
        return Evaluation.scope(engine, execution, branch, branch.item, visible, result, errorOutput);
    }
}
