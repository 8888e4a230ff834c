package io.polystep.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.risk.Gate;
import io.polystep.domain.risk.RiskView;
import io.polystep.domain.risk.Verdict;
import io.polystep.ledger.snapshot.Manifest;
import io.polystep.ledger.snapshot.Restore;
import io.polystep.ledger.snapshot.Snapshots;
import io.polystep.local.dynamo.LocalDynamo;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

final class SnapshotTest {
    private static final Writer WRITER = new Writer("test", "0.1.0");
    private static final String RESTORED = "restored";

    private final TestTable table = TestTable.with("100");
    private final LocalDynamo target = LocalDynamo.inMemory(() -> Samples.NOW);

    @TempDir
    private Path directory;

    SnapshotTest() {
        table.closed(1, 0);
        table.reserve(2, 0);
        TableDefinition.create(target, RESTORED);
    }

    @Test
    void restoresEveryItemAndOnlyMarksTheStateRecordAndHalts() {
        Manifest manifest = take();

        Ledgers restored = restore().ledgers();

        Set<Map<String, AttributeValue>> before = items(table.dynamo(), TestTable.NAME);
        Set<Map<String, AttributeValue>> after = items(target, RESTORED);
        assertEquals(before.size(), manifest.items());
        Set<Map<String, AttributeValue>> added = new HashSet<>(after);
        added.removeAll(before);
        assertEquals(3, added.size(), "state record, halt and its audit: " + added);
        assertEquals(table.ledgers().account().balances(), restored.account().balances());
        assertEquals(table.ledgers().account().entries(), restored.account().entries());
        assertEquals(table.ledgers().orders().all(), restored.orders().all());
    }

    @Test
    @DisplayName(
            "I-27: a restored table refuses new orders until a reconciliation has passed and a person cleared the halt")
    void aRestoredTableIsHaltedUntilItIsReconciled() {
        take();
        Ledgers restored = restore().ledgers();
        assertTrue(refusal(restored).contains("HALTED (global: restored from the snapshot of"), refusal(restored));

        restored.halts().clear("global", "drill", "tester", Samples.NOW);
        assertTrue(refusal(restored).contains("NOT_RECONCILED"), refusal(restored));

        restored.state().reconciled();
        assertEquals("", refusal(restored));
    }

    @Test
    @DisplayName("recovery: a snapshot without a state record restores to a table that refuses to trade")
    void aSnapshotWithoutStateRecordFailsClosed() {
        table.dynamo()
                .deleteItem(r -> r.tableName(TestTable.NAME)
                        .key(Key.state(Samples.WALLET).attributes()));
        take();

        Ledgers restored = restore().ledgers();

        assertEquals(Optional.empty(), restored.state().find());
        assertPermanent("found none; nothing is traded without its peak", () -> refusal(restored));
    }

    @Test
    void scansAgainWhenMoneyMovedDuringTheScan() {
        Manifest manifest =
                new Snapshots(booking(1), TestTable.NAME, Samples.WALLET, WRITER, () -> Samples.NOW).take(directory);

        assertEquals(HighWater.of(table.dynamo(), TestTable.NAME, Samples.WALLET), manifest.highWater());
        assertEquals(items(table.dynamo(), TestTable.NAME).size(), manifest.items());
        restore();
    }

    @Test
    void leavesNoSnapshotWhenMoneyNeverStandsStill() {
        Snapshots busy = new Snapshots(booking(9), TestTable.NAME, Samples.WALLET, WRITER, () -> Samples.NOW);

        assertThrows(RetryableException.class, () -> busy.take(directory));
        assertRefused("it was never finished");
    }

    @Test
    void refusesATruncatedSnapshot() throws IOException {
        take();
        Path items = directory.resolve("items.jsonl.gz");
        byte[] whole = Files.readAllBytes(items);
        Files.write(items, java.util.Arrays.copyOf(whole, whole.length / 2));

        assertRefused("truncated or damaged");
    }

    @Test
    void refusesADamagedSnapshot() throws IOException {
        take();
        Path manifest = directory.resolve("manifest.txt");
        Files.writeString(manifest, Files.readString(manifest).replaceAll("sha256=..", "sha256=00"));

        assertRefused("the snapshot is damaged");
    }

    @Test
    void refusesAForeignDirectory() throws IOException {
        Files.writeString(directory.resolve("manifest.txt"), "something else");

        assertRefused("begins with 'polystep-snapshot 1', found 'something else'");
    }

    @Test
    void refusesANewerSnapshot() throws IOException {
        take();
        Path manifest = directory.resolve("manifest.txt");
        Files.writeString(manifest, Files.readString(manifest).replace("polystep-snapshot 1", "polystep-snapshot 2"));

        assertRefused("a newer version took it");
    }

    @Test
    void refusesASnapshotWithAnItemOfANewerLayout() {
        table.change(Key.state(Samples.WALLET), "schemaVersion", Optional.of(AttributeValue.fromN("99")));
        take();

        assertRefused("a newer code version wrote it");
    }

    @Test
    void refusesATableThatIsInUse() {
        take();
        restore();

        assertPermanent("expected an empty table to restore into", this::restore);
    }

    @Test
    @DisplayName("a snapshot whose balances are not the sum of its entries leaves the table halted")
    void recomputesTheBalances() {
        table.change(Key.account(Samples.WALLET), "free", Optional.of(AttributeValue.fromN("1")));
        take();

        assertPermanent("collateral:free kept 1, entries", this::restore);
        Ledgers half = Ledgers.connect(target, RESTORED, Samples.WALLET, WRITER, () -> Samples.NOW);
        assertTrue(refusal(half).contains("HALTED"), refusal(half));
    }

    @Test
    void recognisesASnapshotThatIsOlderThanTheLedger() {
        Manifest manifest = take();
        assertEquals(
                false, manifest.highWater().isBehind(HighWater.of(table.dynamo(), TestTable.NAME, Samples.WALLET)));

        table.ledgers().account().book(Samples.deposit("deposit:2", "5"));

        assertEquals(true, manifest.highWater().isBehind(HighWater.of(table.dynamo(), TestTable.NAME, Samples.WALLET)));
    }

    private Manifest take() {
        return new Snapshots(table.dynamo(), TestTable.NAME, Samples.WALLET, WRITER, () -> Samples.NOW).take(directory);
    }

    private Restore.Restored restore() {
        return new Restore(target, RESTORED, WRITER, () -> Samples.NOW).from(directory);
    }

    private void assertRefused(String expected) {
        assertPermanent(expected, this::restore);
        assertEquals(Set.of(), items(target, RESTORED));
    }

    private static void assertPermanent(String expected, Executable attempt) {
        String message =
                String.valueOf(assertThrows(PermanentException.class, attempt).getMessage());
        assertTrue(message.contains(expected), message);
    }

    private static String refusal(Ledgers ledgers) {
        RiskView view = ledgers.orders().view(Samples.intent(3, 0), Samples.NOW);
        Verdict verdict = Gate.decide(Samples.intent(3, 0), Samples.market(3), Samples.WIDE, view, Samples.NOW);
        return verdict instanceof Verdict.Refused refused ? refused.text() : "";
    }

    private static Set<Map<String, AttributeValue>> items(DynamoDbClient client, String table) {
        Set<Map<String, AttributeValue>> items = new HashSet<>();
        client.scanPaginator(ScanRequest.builder().tableName(table).build())
                .items()
                .forEach(items::add);
        return items;
    }

    /** A client under which money moves during each of the first {@code scans} scans. */
    private DynamoDbClient booking(int scans) {
        int[] left = {scans};
        return (DynamoDbClient) Proxy.newProxyInstance(
                SnapshotTest.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, (proxy, method, given) -> {
                    if (method.getName().equals("scanPaginator") && left[0]-- > 0) {
                        table.ledgers().account().book(Samples.deposit("deposit:during:" + left[0], "1"));
                    }
                    try {
                        return method.invoke(table.dynamo(), given);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
