package io.polystep.state;

import io.polystep.chain.Contracts;
import io.polystep.chain.JsonRpc;
import io.polystep.chain.RpcChainReader;
import io.polystep.domain.port.ChainReader;
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
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the wallet and at every open position each minute, so that the gate decides on what is known. */
public final class LookHandler extends JsonHandler<Tick, LookReport> {
    private static final Logger LOG = LoggerFactory.getLogger(LookHandler.class);

    private final Telemetry telemetry;
    private final Function<Invocation, LookReport> look;

    /** On AWS. */
    public LookHandler() {
        this(Platform.aws());
    }

    /**
     * On any platform.
     *
     * @throws io.polystep.domain.error.PermanentException if the configuration is not complete
     */
    public LookHandler(Platform platform) {
        this(platform.telemetry(), look(platform, Settings.from(platform.environment())));
    }

    LookHandler(Telemetry telemetry, Function<Invocation, LookReport> look) {
        super(Tick.class, Json.OF_A_TRIGGER, telemetry);
        this.telemetry = telemetry;
        this.look = look;
    }

    @Override
    protected LookReport handle(Tick tick, Invocation invocation) {
        LookReport report = look.apply(invocation);
        report.unknown().forEach(LOG::info);
        telemetry.count("StateLooks", 1);
        telemetry.count("PositionsUnknown", report.unknown().size());
        telemetry.count("Drawdown" + report.drawdown(), 1);
        return report;
    }

    private static Function<Invocation, LookReport> look(Platform platform, Settings settings) {
        Lazy<Polymarket> venue = new Lazy<>(() -> new Polymarket(
                platform.http(),
                new Polymarket.Hosts(settings.gamma(), settings.clob(), settings.web()),
                platform.clock()));
        return invocation -> {
            Visit visit = new Visit(
                    invocation.requestId(),
                    invocation::left,
                    (finding, times) -> platform.telemetry().count(finding.metric(), times));
            Writer writer = new Writer("LookHandler", settings.codeVersion());
            Ledgers ledgers =
                    Ledgers.connect(platform.dynamo(), settings.table(), settings.wallet(), writer, platform.clock());
            JsonRpc rpc = new JsonRpc(platform.http(), settings.nodes());
            ChainReader chain = new RpcChainReader(rpc, Contracts.fromJson(settings.contracts()));
            Look look = new Look(
                    settings.wallet(),
                    ledgers.state(),
                    ledgers.redemptions(),
                    chain,
                    () -> rpc.number("eth_blockNumber").longValueExact(),
                    new Worths(
                            chain,
                            ledgers.markets(),
                            ledgers.orders(),
                            venue.get().markets(visit)),
                    ledgers.halts(),
                    platform.clock());
            return look.run();
        };
    }
}
