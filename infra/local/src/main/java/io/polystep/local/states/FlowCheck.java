package io.polystep.local.states;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Checks how the states of a flow hang together. */
final class FlowCheck {

    private FlowCheck() {}

    /** Every target exists, every state can be reached, and from every state the flow can end. */
    static void connected(String label, Flow flow) {
        if (!flow.states().containsKey(flow.startAt())) {
            throw new DefinitionException(
                    label + ", field StartAt",
                    "expected one of " + flow.states().keySet() + ", found " + flow.startAt());
        }
        flow.states().forEach((name, state) -> targets(state).forEach(target -> exists(label, flow, name, target)));
        Set<String> reached = reachable(flow);
        flow.states().keySet().stream()
                .filter(name -> !reached.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new DefinitionException(
                            label + ": state '" + name + "'",
                            "expected a way to it from StartAt, found none; name it in a Next");
                });
        Set<String> ending = ending(flow);
        flow.states().keySet().stream()
                .filter(name -> !ending.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new DefinitionException(
                            label + ": state '" + name + "'", "expected a way to an end, found only an endless loop");
                });
    }

    private static void exists(String label, Flow flow, String name, String target) {
        if (!flow.states().containsKey(target)) {
            throw new DefinitionException(
                    label + ": state '" + name + "', field Next",
                    "expected one of " + flow.states().keySet() + ", found " + target);
        }
    }

    private static List<String> targets(State state) {
        List<String> targets = new ArrayList<>();
        state.recoveryOrNone().catchers().forEach(catcher -> targets.add(catcher.next()));
        switch (state) {
            case State.Task task -> task.next().ifPresent(targets::add);
            case State.Pass pass -> pass.next().ifPresent(targets::add);
            case State.Wait wait -> wait.next().ifPresent(targets::add);
            case State.Parallel parallel -> parallel.next().ifPresent(targets::add);
            case State.Iterate iterate -> iterate.next().ifPresent(targets::add);
            case State.Choice choice -> {
                choice.rules().forEach(rule -> targets.add(rule.next()));
                choice.defaultNext().ifPresent(targets::add);
            }
            case State.Succeed succeed -> {}
            case State.Fail fail -> {}
        }
        return targets;
    }

    private static Set<String> reachable(Flow flow) {
        Set<String> seen = new HashSet<>(Set.of(flow.startAt()));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (String target : targets(stateOf(flow, open.remove()))) {
                if (seen.add(target)) {
                    open.add(target);
                }
            }
        }
        return seen;
    }

    private static Set<String> ending(Flow flow) {
        Set<String> ending = new HashSet<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (String name : flow.states().keySet()) {
                State state = stateOf(flow, name);
                if (ends(state) || targets(state).stream().anyMatch(ending::contains)) {
                    grown |= ending.add(name);
                }
            }
        }
        return ending;
    }

    private static boolean ends(State state) {
        return switch (state) {
            case State.Succeed succeed -> true;
            case State.Fail fail -> true;
            case State.Choice choice -> false;
            case State.Task task -> task.next().isEmpty();
            case State.Pass pass -> pass.next().isEmpty();
            case State.Wait wait -> wait.next().isEmpty();
            case State.Parallel parallel -> parallel.next().isEmpty();
            case State.Iterate iterate -> iterate.next().isEmpty();
        };
    }

    private static State stateOf(Flow flow, String name) {
        return flow.state(name).orElseThrow();
    }

    /** State names are unique in the whole machine, inner flows included. */
    static void uniqueNames(String label, Flow flow) {
        collect(label, flow, new LinkedHashSet<>());
    }

    private static void collect(String label, Flow flow, Set<String> seen) {
        flow.states().forEach((name, state) -> {
            if (!seen.add(name)) {
                throw new DefinitionException(
                        label + ": state '" + name + "'", "expected a name used once in the machine, found it twice");
            }
            state.inner().forEach(inner -> collect(label, inner, seen));
        });
    }
}
