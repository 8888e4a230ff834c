package io.polystep.local.run;

import io.polystep.domain.money.Usdc;
import io.polystep.domain.state.BookedMoney;
import io.polystep.domain.state.CashReading;
import io.polystep.domain.state.StateRecord;
import io.polystep.ledger.Ledgers;
import io.polystep.ledger.Writer;
import io.polystep.ledger.snapshot.Manifest;
import io.polystep.ledger.snapshot.Snapshots;
import io.polystep.local.dynamo.LocalDynamo;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The table of a kept run, while the run itself stands still. */
public final class KeptTable {
    private KeptTable() {}

    /**
     * Takes a snapshot of it.
     *
     * @param keep directory of the kept run
     * @param out empty directory for the snapshot
     * @param root the checkout that holds template.yaml
     * @param clock the time that the snapshot says
     * @throws RunException if there is no kept run
     */
    public static Manifest snapshot(Path keep, Path out, Path root, InstantSource clock) {
        KeptRun kept = KeptRun.existing(keep);
        try (LocalDynamo dynamo = LocalDynamo.open(kept.table(), clock)) {
            Writer writer = new Writer("snapshot", Run.codeVersion(root));
            return new Snapshots(dynamo, name(dynamo), Trader.address(), writer, clock).take(out);
        }
    }

    /**
     * Makes the state record that it has lost, from its ledger. The record counts as stale until the next look.
     *
     * @param keep directory of the kept run
     * @param root the checkout that holds template.yaml
     * @param clock the time that the record says
     * @throws RunException if there is no kept run
     * @throws io.polystep.domain.error.PermanentException if there is a record, or no ledger
     */
    public static StateRecord bootstrap(Path keep, Path root, InstantSource clock) {
        KeptRun kept = KeptRun.existing(keep);
        try (LocalDynamo dynamo = LocalDynamo.open(kept.table(), clock)) {
            Ledgers ledgers = Ledgers.connect(
                    dynamo, name(dynamo), Trader.address(), new Writer("bootstrap", Run.codeVersion(root)), clock);
            Usdc cash = BookedMoney.of(ledgers.account().balances()).cash();
            return ledgers.state().bootstrap(new CashReading(cash, "ledger", 0, Instant.EPOCH), clock.instant());
        }
    }

    /** The name of its one table. */
    static String name(DynamoDbClient dynamo) {
        return dynamo.listTables().tableNames().stream()
                .findFirst()
                .orElseThrow(() -> new RunException("expected a kept run with a table, found none; run it first"));
    }
}
