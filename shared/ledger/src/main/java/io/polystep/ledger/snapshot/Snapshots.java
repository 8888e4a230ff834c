package io.polystep.ledger.snapshot;

import io.polystep.domain.Address;
import io.polystep.domain.error.RetryableException;
import io.polystep.ledger.HighWater;
import io.polystep.ledger.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * Takes snapshots of a table while it is in use. DynamoDB has no consistent scan of a whole table, so the books' high-water
 * marks are read before and after: equal marks mean that no money moved during the scan, else it is scanned again. Each
 * order is one item with its own entries, so an order that only changed its state meanwhile is whole either way.
 *
 * @param client the table's client
 * @param table its name
 * @param wallet whose books it holds
 * @param writer who takes the snapshot
 * @param clock the time that it says
 */
public record Snapshots(DynamoDbClient client, String table, Address wallet, Writer writer, InstantSource clock) {
    private static final int ATTEMPTS = 3;

    /**
     * Takes a snapshot into an empty directory.
     *
     * @throws RetryableException if money moved during each of three scans
     * @throws io.polystep.domain.error.PermanentException if the directory cannot be used
     */
    public Manifest take(Path directory) {
        SnapshotFiles files = SnapshotFiles.create(directory);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Instant now = clock.instant();
            HighWater before = HighWater.of(client, table, wallet);
            SnapshotFiles.Content content = files.write(lines -> client.scanPaginator(ScanRequest.builder()
                            .tableName(table)
                            .consistentRead(true)
                            .build())
                    .items()
                    .forEach(item -> lines.accept(ItemLine.of(item))));
            if (HighWater.of(client, table, wallet).equals(before)) {
                Manifest manifest =
                        new Manifest(table, wallet, now, writer.toString(), before, content.lines(), content.sha256());
                files.seal(manifest);
                return manifest;
            }
        }
        throw new RetryableException("expected a scan during which no money moved, found bookings during each of "
                + ATTEMPTS + "; drain the orders under way and take it again");
    }
}
