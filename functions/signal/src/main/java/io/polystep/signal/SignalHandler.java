package io.polystep.signal;

import io.polystep.domain.error.PermanentException;
import io.polystep.ledger.Ledgers;
import io.polystep.ledger.Writer;
import io.polystep.polymarket.Polymarket;
import io.polystep.polymarket.http.Visit;
import io.polystep.runtime.Invocation;
import io.polystep.runtime.Json;
import io.polystep.runtime.JsonHandler;
import io.polystep.runtime.Lazy;
import io.polystep.runtime.Platform;
import io.polystep.runtime.Settings;
import io.polystep.runtime.Telemetry;
import io.polystep.runtime.Tick;
import io.polystep.strategy.Strategy;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Asks the enabled strategies about the current windows and starts an order for each wish. */
public final class SignalHandler extends JsonHandler<Tick, SignalReport> {
    private final Telemetry telemetry;
    private final Function<Invocation, SignalReport> round;

    /** On AWS. */
    public SignalHandler() {
        this(Platform.aws());
    }

    /**
     * On any platform.
     *
     * @throws PermanentException if the configuration is not complete or names a strategy that does not
     *     exist or that could never trade within the limits
     */
    public SignalHandler(Platform platform) {
        this(platform.telemetry(), round(platform, Settings.from(platform.environment())));
    }

    SignalHandler(Telemetry telemetry, Function<Invocation, SignalReport> round) {
        super(Tick.class, Json.OF_A_TRIGGER, telemetry);
        this.telemetry = telemetry;
        this.round = round;
    }

    @Override
    protected SignalReport handle(Tick tick, Invocation invocation) {
        SignalReport report = round.apply(invocation);
        telemetry.count("Signals", 1);
        telemetry.count("OrdersStarted", report.started().size());
        telemetry.count("SignalBooksUnusable", report.unusable().size());
        return report;
    }

    private static Function<Invocation, SignalReport> round(Platform platform, Settings settings) {
        List<Strategy> strategies = Enabled.of(settings.strategies(), settings.limits());
        String stateMachine = settings.placeOrderArn();
        Lazy<Polymarket> venue = new Lazy<>(() -> new Polymarket(
                platform.http(),
                new Polymarket.Hosts(settings.gamma(), settings.clob(), settings.web()),
                platform.clock()));
        return invocation -> {
            Visit visit = new Visit(
                    invocation.requestId(),
                    invocation::left,
                    (finding, times) -> platform.telemetry().count(finding.metric(), times));
            Writer writer = new Writer("SignalHandler", settings.codeVersion());
            Ledgers ledgers =
                    Ledgers.connect(platform.dynamo(), settings.table(), settings.wallet(), writer, platform.clock());
            return new Signals(
                            ledgers.markets(),
                            venue.get().markets(visit),
                            ledgers.orders(),
                            strategies,
                            () -> ledgers.state()
                                    .standing(platform.clock().instant())
                                    .mode(),
                            new ExecutionStarter(platform.stepFunctions(), stateMachine),
                            platform.clock(),
                            // Seeded by the time of the round, so that a replay of the round draws the same.
                            new Random(platform.clock().instant().getEpochSecond()))
                    .run();
        };
    }
}
