package io.polystep.local.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Posting;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.state.CashReading;
import io.polystep.domain.state.StateRecord;
import io.polystep.ledger.Ledgers;
import io.polystep.ledger.TableDefinition;
import io.polystep.ledger.Writer;
import io.polystep.ledger.snapshot.Snapshots;
import io.polystep.local.dynamo.LocalDynamo;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class RestoreDrillTest {
    private static final Writer WRITER = new Writer("test", "0.1.0");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T13:00:00Z"));

    @TempDir
    private static Path directory;

    private static Path keep;
    private static Path snapshot;

    @BeforeAll
    static void runAndTake() {
        keep = directory.resolve("kept");
        snapshot = directory.resolve("snapshot");
        TestRuns.run(Optional.empty(), Optional.of(keep));
        KeptTable.snapshot(keep, snapshot, TestRuns.ROOT, CLOCK);
    }

    @Test
    void reconcilesARestoredRunWithChainAndVenue() {
        RestoreDrill.Result result = drill(snapshot);

        assertTrue(result.passed(), result.proofs().toString());
        assertTrue(claims(result, true).contains("ledger, chain and venue agree"), result.toString());
        assertTrue(claims(result, true).contains("the restored state record may be traded on"), result.toString());
    }

    @Test
    @DisplayName("recovery: a snapshot older than the chain is recognised and stays halted")
    void recognisesASnapshotOlderThanTheChain(@TempDir Path old) {
        Instant start = Instant.parse("2026-03-02T09:59:00Z");
        LocalDynamo dynamo = LocalDynamo.inMemory(() -> start);
        TableDefinition.create(dynamo, "old");
        Ledgers opened = Ledgers.connect(dynamo, "old", Trader.address(), WRITER, () -> start);
        opened.account().book(Books.opening(Trader.address(), Usdc.of("1000"), BigInteger.TEN, start));
        opened.state().bootstrap(new CashReading(Usdc.of("1000"), "chain", 0, start), start);
        new Snapshots(dynamo, "old", Trader.address(), WRITER, () -> start).take(old);

        RestoreDrill.Result result = drill(old);

        assertFalse(result.passed());
        List<String> failing = claims(result, false);
        assertTrue(failing.contains("the snapshot is as new as the ledger"), failing.toString());
        assertTrue(failing.contains("ledger, chain and venue agree"), failing.toString());
        assertTrue(failing.contains("the restored state record may be traded on"), failing.toString());
    }

    @Test
    @DisplayName("recovery: a snapshot older than the ledger is recognised and stays halted")
    void recognisesASnapshotOlderThanTheLedger(@TempDir Path copy) throws IOException {
        Path moved = copy.resolve("kept");
        TestRuns.copy(keep, moved);
        book("deposit:later", moved, CLOCK.instant());

        RestoreDrill.Result result =
                RestoreDrill.of(TestRuns.options(Optional.empty(), Optional.of(moved)), snapshot, TestRuns.ROOT);

        assertEquals(
                List.of("the snapshot is as new as the ledger", "the restored state record may be traded on"),
                claims(result, false));
    }

    /** Whole in itself and as new as the table, and yet not what the chain holds: only a reconciliation sees that. */
    @Test
    @Tag("I-05")
    void i05RefusesASnapshotWhoseMoneyIsNotOnTheChain(@TempDir Path copy) throws IOException {
        Path moved = copy.resolve("kept");
        TestRuns.copy(keep, moved);
        book("deposit:planted", moved, Instant.parse("2026-03-02T10:00:00Z"));
        Path planted = copy.resolve("snapshot");
        KeptTable.snapshot(moved, planted, TestRuns.ROOT, CLOCK);

        RestoreDrill.Result result =
                RestoreDrill.of(TestRuns.options(Optional.empty(), Optional.of(moved)), planted, TestRuns.ROOT);

        assertFalse(result.passed());
        assertEquals(
                List.of("CASH", "ledger, chain and venue agree", "the restored state record may be traded on"),
                claims(result, false));
    }

    /** A deposit that is on no chain. */
    private static void book(String entry, Path kept, Instant now) {
        try (LocalDynamo dynamo = LocalDynamo.open(KeptRun.existing(kept).table(), () -> now)) {
            Usdc ten = Usdc.of("10");
            List<Posting> lines =
                    List.of(Posting.dollars(Account.FREE, ten), Posting.dollars(Account.EXTERNAL, ten.negated()));
            Ledgers.connect(dynamo, KeptTable.name(dynamo), Trader.address(), WRITER, () -> now)
                    .account()
                    .book(new Entry(entry, now, "deposit", lines));
        }
    }

    private static List<String> claims(RestoreDrill.Result result, boolean holding) {
        return result.proofs().stream()
                .filter(proof -> proof.holds() == holding)
                .map(Proof::claim)
                .toList();
    }

    @Test
    void changesNothingInTheKeptRunForADamagedSnapshot(@TempDir Path damaged) throws IOException {
        Files.copy(snapshot.resolve("manifest.txt"), damaged.resolve("manifest.txt"));
        Files.write(damaged.resolve("items.jsonl.gz"), new byte[] {31, -117, 8, 0});

        assertThrows(PermanentException.class, () -> drill(damaged));
    }

    @Test
    void makesALostRecordAgainOnCommandOnly(@TempDir Path copy) throws IOException {
        Path moved = copy.resolve("kept");
        TestRuns.copy(keep, moved);
        assertThrows(PermanentException.class, () -> KeptTable.bootstrap(moved, TestRuns.ROOT, CLOCK));
        StateRecord lost = deleteRecord(moved);

        StateRecord made = KeptTable.bootstrap(moved, TestRuns.ROOT, CLOCK);

        assertEquals(lost.results(), made.results());
        assertTrue(made.peak().compareTo(lost.peak()) >= 0, made.peak() + " after " + lost.peak());
        assertTrue(made.unreconciled().isPresent());
    }

    private static StateRecord deleteRecord(Path kept) {
        try (LocalDynamo dynamo = LocalDynamo.open(KeptRun.existing(kept).table(), () -> Instant.EPOCH)) {
            String table = KeptTable.name(dynamo);
            StateRecord lost = Ledgers.connect(dynamo, table, Trader.address(), WRITER, () -> Instant.EPOCH)
                    .state()
                    .find()
                    .orElseThrow();
            dynamo.deleteItem(r -> r.tableName(table)
                    .key(Map.of(
                            "pk",
                            AttributeValue.fromS("ACCOUNT#" + Trader.address().lower()),
                            "sk",
                            AttributeValue.fromS("STATE"))));
            return lost;
        }
    }

    @Test
    void saysWhenThereIsNoKeptRun(@TempDir Path empty) {
        RunException refused = assertThrows(
                RunException.class, () -> KeptTable.snapshot(empty, empty.resolve("s"), TestRuns.ROOT, CLOCK));

        assertTrue(String.valueOf(refused.getMessage()).contains("expected a run of version"));
    }

    private static RestoreDrill.Result drill(Path taken) {
        return RestoreDrill.of(TestRuns.options(Optional.empty(), Optional.of(keep)), taken, TestRuns.ROOT);
    }
}
