package io.polystep.local.simulation.world;

import io.polystep.local.cloud.Deployment;
import io.polystep.local.cloud.Edges;
import io.polystep.local.cloud.LocalPlatform;
import io.polystep.local.states.Definition;
import io.polystep.local.states.LambdaHandler;
import io.polystep.runtime.Platform;
import java.net.http.HttpClient;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sfn.SfnClient;

/** Puts the boundary around every function. */
final class SimulatedEdges implements Edges {
    private static final Running NOBODY = new Running("", () -> {});

    private final Blueprint blueprint;
    private final Boundary boundary;
    private final View view;
    private final HttpClient http;
    private final Deque<Running> running = new ArrayDeque<>();

    SimulatedEdges(Blueprint blueprint, Boundary boundary, View view, Wire wire) {
        this.blueprint = blueprint;
        this.boundary = boundary;
        this.view = view;
        this.http = new WireHttp(request ->
                boundary.cross(crossing(Network.place(request), Network.name(request)), () -> wire.answer(request)));
    }

    /**
     * A function that runs.
     *
     * @param function logical id
     * @param again runs it once more with the same input
     */
    record Running(String function, Runnable again) {}

    Crossing crossing(Place place, String what) {
        Running now = running.isEmpty() ? NOBODY : running.element();
        return new Crossing(now.function(), place, what, now.again());
    }

    @Override
    public HttpClient http() {
        return http;
    }

    @Override
    public Platform platform(Deployment.Function function, Platform platform) {
        return new LocalPlatform(
                view.clock(platform.clock()),
                view.environment(function.id(), platform.environment()),
                platform.dynamo(),
                platform.secrets(),
                platform.stepFunctions(),
                platform.http(),
                platform.telemetry());
    }

    @Override
    public SfnClient stepFunctions(SfnClient client) {
        return Guarded.client(SfnClient.class, client, this, boundary);
    }

    @Override
    public Definition definition(Deployment.StateMachine machine) {
        return blueprint.definition(machine, Edges.super::definition);
    }

    @Override
    public LambdaHandler function(Deployment.Function function, Supplier<LambdaHandler> instance) {
        return new SimulatedFunction(function.id(), instance, boundary, view, running);
    }
}
