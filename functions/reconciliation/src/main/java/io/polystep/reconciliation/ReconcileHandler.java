package io.polystep.reconciliation;

import io.polystep.runtime.Invocation;
import io.polystep.runtime.Json;
import io.polystep.runtime.JsonHandler;
import io.polystep.runtime.Platform;
import io.polystep.runtime.Telemetry;
import io.polystep.runtime.Tick;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares ledger, chain and venue; runs every minute, also while new risk is halted. */
public final class ReconcileHandler extends JsonHandler<Tick, ReconcileReport> {
    private static final Logger LOG = LoggerFactory.getLogger(ReconcileHandler.class);

    private final Telemetry telemetry;
    private final Function<Invocation, ReconcileReport> round;

    /** On AWS. */
    public ReconcileHandler() {
        this(Platform.aws());
    }

    /**
     * On any platform.
     *
     * @throws io.polystep.domain.error.PermanentException if the configuration is not complete
     */
    public ReconcileHandler(Platform platform) {
        this(platform.telemetry(), new Reconciling(platform)::round);
    }

    ReconcileHandler(Telemetry telemetry, Function<Invocation, ReconcileReport> round) {
        super(Tick.class, Json.OF_A_TRIGGER, telemetry);
        this.telemetry = telemetry;
        this.round = round;
    }

    @Override
    protected ReconcileReport handle(Tick tick, Invocation invocation) {
        ReconcileReport report = round.apply(invocation);
        report.checks().stream()
                .flatMap(check ->
                        check.findings().stream().map(found -> check.rule() + " " + check.status() + ": " + found))
                .forEach(LOG::info);
        telemetry.count("Reconciliations", 1);
        telemetry.count(
                "Reconciled",
                report.verdict().equals("RECONCILED") || report.verdict().equals("IN_FLIGHT") ? 1 : 0);
        telemetry.count("ReconcileWarnings", report.verdict().equals("WARNING") ? 1 : 0);
        telemetry.count("ReconcileMismatches", report.verdict().equals("MISMATCH") ? 1 : 0);
        telemetry.count("ExternalTransfers", report.transfers());
        return report;
    }
}
