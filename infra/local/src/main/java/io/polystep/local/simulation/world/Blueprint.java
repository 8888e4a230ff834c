package io.polystep.local.simulation.world;

import io.polystep.local.cloud.Deployment;
import io.polystep.local.states.Definition;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What is deployed, read once for many worlds of one thread: a matrix of crashes makes tens of thousands of worlds.
 */
public final class Blueprint {
    private final Deployment deployment;
    private final Map<String, Definition> definitions = new HashMap<>();

    /** A blueprint of a deployment. */
    public Blueprint(Deployment deployment) {
        this.deployment = deployment;
    }

    /** The deployment. */
    public Deployment deployment() {
        return deployment;
    }

    Definition definition(Deployment.StateMachine machine, Function<Deployment.StateMachine, Definition> read) {
        return definitions.computeIfAbsent(machine.arn(), arn -> read.apply(machine));
    }
}
