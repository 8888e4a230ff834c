package io.polystep.scan;

import io.polystep.domain.market.MarketSlug;
import io.polystep.ledger.Ledgers;
import io.polystep.ledger.Writer;
import io.polystep.polymarket.Polymarket;
import io.polystep.polymarket.gamma.UpDownSlugs;
import io.polystep.polymarket.http.Visit;
import io.polystep.runtime.Invocation;
import io.polystep.runtime.Json;
import io.polystep.runtime.JsonHandler;
import io.polystep.runtime.Lazy;
import io.polystep.runtime.Platform;
import io.polystep.runtime.Settings;
import io.polystep.runtime.Telemetry;
import io.polystep.runtime.Tick;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scans the current and the next window of every configured asset and interval. */
public final class ScanHandler extends JsonHandler<Tick, ScanReport> {
    private static final Logger LOG = LoggerFactory.getLogger(ScanHandler.class);

    private static final String LEASE = "market-scan";

    /** More than the function may take. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Telemetry telemetry;
    private final BiFunction<Tick, Invocation, ScanReport> scan;

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

    ScanHandler(Telemetry telemetry, BiFunction<Tick, Invocation, ScanReport> scan) {
        super(Tick.class, Json.OF_A_TRIGGER, telemetry);
        this.telemetry = telemetry;
        this.scan = scan;
    }

    @Override
    protected ScanReport handle(Tick tick, Invocation invocation) {
        ScanReport report = scan.apply(tick, invocation);
        report.details().forEach(LOG::info);
        telemetry.count("Scans", 1);
        telemetry.count("MarketsTradable", report.tradable());
        report.refused().forEach((kind, count) -> telemetry.count(metric(kind), count));
        return report;
    }

    /** The name under which a kind of refusal is counted, for example {@code ScanBookUnusable}. */
    private static String metric(String kind) {
        return Stream.of(kind.split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("", "Scan", ""));
    }

    private static BiFunction<Tick, Invocation, ScanReport> scan(Platform platform, Settings settings) {
        Lazy<Polymarket> venue = new Lazy<>(() -> new Polymarket(
                platform.http(),
                new Polymarket.Hosts(settings.gamma(), settings.clob(), settings.web()),
                platform.clock()));
        return (tick, invocation) -> {
            Writer writer = new Writer("ScanHandler", settings.codeVersion());
            Ledgers ledgers =
                    Ledgers.connect(platform.dynamo(), settings.table(), settings.wallet(), writer, platform.clock());
            Visit visit = new Visit(
                    invocation.requestId(),
                    invocation::left,
                    (finding, times) -> platform.telemetry().count(finding.metric(), times));
            return ledgers.leased(
                            LEASE,
                            owner(tick, invocation),
                            LONGEST,
                            fenced -> new Scan(venue.get().markets(visit), fenced.markets(), platform.clock())
                                    .run(windows(settings, platform.clock().instant())))
                    .orElseGet(ScanReport::skipped);
        };
    }

    /** A firing that is delivered again is the same piece of work; a call by hand is one of its own. */
    private static String owner(Tick tick, Invocation invocation) {
        return tick.scheduledAt() == null ? invocation.requestId() : "firing of " + tick.scheduledAt();
    }

    /** The current and the next window of each asset and interval. */
    static List<MarketSlug> windows(Settings settings, Instant now) {
        return windows(settings.assets(), settings.intervals(), now);
    }

    static List<MarketSlug> windows(List<String> assets, List<Duration> intervals, Instant now) {
        return assets.stream()
                .flatMap(asset -> intervals.stream()
                        .flatMap(length -> UpDownSlugs.from(asset, UpDownSlugs.Interval.of(length), now, 2).stream()))
                .toList();
    }
}
