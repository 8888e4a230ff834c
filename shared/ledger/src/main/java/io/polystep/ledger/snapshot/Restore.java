package io.polystep.ledger.snapshot;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.port.Halts;
import io.polystep.ledger.Ledgers;
import io.polystep.ledger.StoredItem;
import io.polystep.ledger.Writer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Restores a snapshot into a new, empty table. Everything is checked before the first item is written; the table is halted
 * before it holds an order, gets its state record last, and that record says that nothing may be traded until a
 * reconciliation has passed. A restore that is cut off leaves a table that refuses to trade.
 *
 * @param client the new table's client
 * @param table the new table's name
 * @param writer who restores
 * @param clock the time of the halt
 */
public record Restore(DynamoDbClient client, String table, Writer writer, InstantSource clock) {
    /**
     * What was restored.
     *
     * @param manifest of the snapshot
     * @param ledgers over the new table
     */
    public record Restored(Manifest manifest, Ledgers ledgers) {}

    /**
     * The manifest of a snapshot whose file is whole and readable.
     *
     * @throws PermanentException if it is truncated, damaged, foreign or newer
     */
    public static Manifest verify(Path snapshot) {
        SnapshotFiles files = new SnapshotFiles(snapshot);
        Manifest manifest = files.manifest();
        // The checksum first: damaged lines are not worth a look.
        SnapshotFiles.Content content = files.read(line -> {});
        if (content.lines() != manifest.items() || !content.sha256().equals(manifest.sha256())) {
            throw new PermanentException("expected " + manifest.items() + " items with checksum " + manifest.sha256()
                    + " in " + snapshot + ", found " + content.lines() + " with " + content.sha256()
                    + "; the snapshot is damaged, restore another one");
        }
        files.read(line -> StoredItem.requireReadable(ItemLine.read(line)));
        return manifest;
    }

    /**
     * Restores.
     *
     * @throws PermanentException if the snapshot cannot be used, the table is not empty, or the restored balances are not
     *     what the restored entries add up to; the table then stays halted
     */
    public Restored from(Path snapshot) {
        Manifest manifest = verify(snapshot);
        requireEmpty();
        Ledgers ledgers = Ledgers.connect(client, table, manifest.wallet(), writer, clock);
        String reason = "restored from the snapshot of " + manifest.takenAt() + "; reconcile before anything is traded";
        write(snapshot, manifest, reason);
        // After the items, because the snapshot may hold a halt of its own, which then stays.
        ledgers.halts().set(Halts.GLOBAL, reason, writer.toString(), clock.instant());
        requireBalanced(ledgers);
        return new Restored(manifest, ledgers);
    }

    private void requireEmpty() {
        if (client.scan(r -> r.tableName(table).limit(1).consistentRead(true)).count() > 0) {
            throw new PermanentException("expected an empty table to restore into, found items in " + table
                    + "; a snapshot is never restored over a table that is in use");
        }
    }

    private void write(Path snapshot, Manifest manifest, String reason) {
        List<Map<String, AttributeValue>> state = new ArrayList<>();
        new SnapshotFiles(snapshot).read(line -> {
            Map<String, AttributeValue> item = ItemLine.read(line);
            if (StoredItem.isState(item, manifest.wallet())) {
                state.add(StoredItem.unreconciled(item, reason));
            } else {
                client.putItem(r -> r.tableName(table).item(item));
            }
        });
        state.forEach(item -> client.putItem(r -> r.tableName(table).item(item)));
    }

    private static void requireBalanced(Ledgers ledgers) {
        Balances kept = ledgers.account().balances();
        Balances entries = Balances.of(ledgers.account().entries());
        if (!kept.equals(entries)) {
            throw new PermanentException("expected restored balances that equal the restored entries, found "
                    + differences(kept, entries) + "; the table stays halted, restore another snapshot");
        }
    }

    private static String differences(Balances kept, Balances entries) {
        List<String> lines = new ArrayList<>();
        kept.amounts().forEach((key, amount) -> {
            if (!amount.equals(entries.amount(key.account(), key.unit()))) {
                lines.add(key.account() + " kept " + amount + ", entries " + entries.amount(key.account(), key.unit()));
            }
        });
        return lines.isEmpty() ? "entries without balances" : String.join("; ", lines);
    }
}
