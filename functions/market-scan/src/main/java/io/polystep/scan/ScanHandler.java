package io.polystep.scan;

import io.polystep.ledger.Ledgers;
import io.polystep.ledger.Writer;
import io.polystep.polymarket.PolymarketMarkets;
import io.polystep.runtime.Invocation;
import io.polystep.runtime.Json;
import io.polystep.runtime.JsonHandler;
import io.polystep.runtime.Platform;
import io.polystep.runtime.Settings;
import io.polystep.runtime.Telemetry;
import io.polystep.runtime.Tick;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scans the current and the next window of every configured asset and interval. */
public final class ScanHandler extends JsonHandler<Tick, ScanReport> {
    private static final Logger LOG = LoggerFactory.getLogger(ScanHandler.class);

    private final Telemetry telemetry;
    private final Supplier<ScanReport> scan;

    /** On AWS. */
    public ScanHandler() {
        this(Platform.aws());
    }

    /**
     * On any platform.
     *
     * @throws io.polystep.domain.error.PermanentException if the configuration is not complete
     */
    public ScanHandler(Platform platform) {
        this(platform.telemetry(), scan(platform, Settings.from(platform.environment())));
    }

    ScanHandler(Telemetry telemetry, Supplier<ScanReport> scan) {
        super(Tick.class, Json.OF_A_TRIGGER, telemetry);
        this.telemetry = telemetry;
        this.scan = scan;
    }

    @Override
    protected ScanReport handle(Tick tick, Invocation invocation) {
        ScanReport report = scan.get();
        report.details().forEach(LOG::info);
        telemetry.count("Scans", 1);
        telemetry.count("MarketsTradable", report.tradable());
        return report;
    }

    private static Supplier<ScanReport> scan(Platform platform, Settings settings) {
        return () -> {
            Writer writer = new Writer("ScanHandler", settings.codeVersion());
            Ledgers ledgers =
                    Ledgers.connect(platform.dynamo(), settings.table(), settings.wallet(), writer, platform.clock());
            PolymarketMarkets venue = new PolymarketMarkets(platform.http(), settings.gamma(), settings.clob());
            Scan scan = new Scan(venue, ledgers.markets(), platform.clock());
            return scan.run(WindowSlugs.around(
                    settings.assets(), settings.intervals(), platform.clock().instant()));
        };
    }
}
