package io.polystep.deployment;

import io.polystep.local.cloud.CallMeter;
import io.polystep.local.cloud.Deployment;
import io.polystep.local.cloud.LocalPlatform;
import io.polystep.local.cloud.LocalSecrets;
import io.polystep.local.cloud.MeterTelemetry;
import io.polystep.local.dynamo.LocalDynamo;
import io.polystep.local.states.InMemoryExecutionLog;
import io.polystep.local.states.IntegrationRegistry;
import io.polystep.local.states.LocalStepFunctions;
import io.polystep.local.states.StateMachines;
import java.net.http.HttpClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** The template as it is deployed, on an empty embedded cloud whose venue and chain nobody answers for. */
final class World {
    static final Instant NOW = Instant.parse("2026-04-16T07:14:05Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private static final String NOBODY = "http://127.0.0.1:1";

    private World() {}

    /** The template with its defaults, except for these parameters. */
    static Deployment deployment(Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(Map.of(
                "WalletAddress",
                "0x" + "11".repeat(20),
                "RpcUrls",
                NOBODY,
                "GammaUrl",
                NOBODY,
                "ClobUrl",
                NOBODY,
                "GeoblockUrl",
                NOBODY));
        all.putAll(parameters);
        return Deployment.read(Template.root().resolve("template.yaml"), all);
    }

    /** What a function reaches; its table is its own. */
    static LocalPlatform platform(Deployment.Function function, LocalSecrets secrets) {
        StateMachines machines =
                new StateMachines(CLOCK, new Random(1), new IntegrationRegistry(Map.of()), new InMemoryExecutionLog());
        return new LocalPlatform(
                CLOCK,
                function.environment(),
                LocalDynamo.inMemory(CLOCK),
                secrets,
                new LocalStepFunctions(machines, CLOCK),
                HttpClient.newHttpClient(),
                new MeterTelemetry(new CallMeter()));
    }
}
