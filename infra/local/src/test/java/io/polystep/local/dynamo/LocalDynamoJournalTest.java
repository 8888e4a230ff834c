package io.polystep.local.dynamo;

import static io.polystep.local.dynamo.ContractTable.item;
import static io.polystep.local.dynamo.ContractTable.key;
import static io.polystep.local.dynamo.ContractTable.n;
import static io.polystep.local.dynamo.ContractTable.s;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.polystep.local.journal.DamagedJournalException;
import io.polystep.local.journal.Durability;
import io.polystep.local.journal.JournalLockedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

final class LocalDynamoJournalTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir
    Path temp;

    @Test
    void keepsATransactionWhollyOrNotAtAllWhereverTheJournalIsCut() throws IOException {
        LocalDynamo first = LocalDynamo.open(temp.resolve("j"), CLOCK);
        ContractTable table = ContractTable.create(first, "orders");
        table.put(item("p", 1, "a", n(1)));
        byte[] before = Files.readAllBytes(temp.resolve("j/0.log"));
        first.transactWriteItems(request -> request.transactItems(put("p", 1, 2), put("p", 2, 2)));
        byte[] after = Files.readAllBytes(temp.resolve("j/0.log"));
        first.close();

        for (int length = before.length; length <= after.length; length++) {
            Path cut = temp.resolve("cut" + length);
            Files.createDirectories(cut);
            Files.write(cut.resolve("0.log"), Arrays.copyOf(after, length));
            try (LocalDynamo reopened = LocalDynamo.open(cut, CLOCK)) {
                ContractTable again = new ContractTable(reopened, "orders");
                boolean whole = length == after.length;
                assertEquals(item("p", 1, "a", n(whole ? 2 : 1)), again.get("p", 1), "cut at " + length);
                assertEquals(whole, again.get("p", 2).containsKey("pk"), "cut at " + length);
            }
        }
    }

    @Test
    void refusesADamagedJournal() throws IOException {
        try (LocalDynamo engine = LocalDynamo.open(temp, CLOCK)) {
            ContractTable.create(engine, "orders").put(item("p", 1));
        }
        byte[] bytes = Files.readAllBytes(temp.resolve("0.log"));
        bytes[100] ^= 1;
        Files.write(temp.resolve("0.log"), bytes);

        assertThrows(DamagedJournalException.class, () -> LocalDynamo.open(temp, CLOCK));
    }

    @Test
    void refusesASecondOpener() {
        try (LocalDynamo holder = LocalDynamo.open(temp, CLOCK)) {
            assertThrows(JournalLockedException.class, () -> LocalDynamo.open(temp, CLOCK));
            assertEquals(List.of(), holder.listTables().tableNames());
        }
    }

    @Test
    void remembersTokensAcrossReopening() {
        try (LocalDynamo engine = LocalDynamo.open(temp, CLOCK)) {
            ContractTable.create(engine, "orders");
            engine.transactWriteItems(request -> request.clientRequestToken("t").transactItems(put("p", 1, 1)));
            new ContractTable(engine, "orders").put(item("p", 1, "a", n(9)));
        }

        try (LocalDynamo engine = LocalDynamo.open(temp, CLOCK)) {
            engine.transactWriteItems(request -> request.clientRequestToken("t").transactItems(put("p", 1, 1)));
            assertEquals(n(9), new ContractTable(engine, "orders").get("p", 1).get("a"));
        }
    }

    @Test
    void forgetsATokenAfterTenMinutes() {
        Instant[] now = {Instant.parse("2026-01-01T00:00:00Z")};
        LocalDynamo engine = LocalDynamo.inMemory(() -> now[0]);
        ContractTable table = ContractTable.create(engine, "orders");
        engine.transactWriteItems(request -> request.clientRequestToken("t").transactItems(put("p", 1, 1)));

        now[0] = now[0].plusSeconds(600);
        engine.transactWriteItems(request -> request.clientRequestToken("t").transactItems(put("p", 1, 2)));

        assertEquals(n(2), table.get("p", 1).get("a"));
    }

    @Test
    void sweepsOnlyWhatHasExpired() {
        LocalDynamo engine = LocalDynamo.inMemory(CLOCK);
        ContractTable table = ContractTable.create(engine, "orders");
        engine.updateTimeToLive(request -> request.tableName("orders")
                .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName("expires")));
        long now = CLOCK.instant().getEpochSecond();
        table.put(item("p", 1, "expires", n(now - 1)));
        table.put(item("p", 2, "expires", n(now)));
        table.put(item("p", 3, "expires", s("never")));

        assertEquals(1, engine.sweepExpired());
        assertEquals(List.of("2", "3"), table.sortKeys("pk = :p", Map.of(":p", s("p"))));
        assertFalse(table.get("p", 1).containsKey("pk"));
    }

    @Test
    void equalsANaiveModelAfterRandomTransactionsSnapshotsAndReopenings() {
        long seed = 20261121L;
        SplittableRandom random = new SplittableRandom(seed);
        Map<Long, Long> model = new TreeMap<>();
        LocalDynamo engine = open();
        ContractTable.create(engine, "orders");
        for (int round = 0; round < 400; round++) {
            long one = random.nextLong(6);
            long other = 6 + random.nextLong(6);
            boolean mustBeNew = random.nextBoolean();
            boolean done = transact(engine, one, other, round, mustBeNew);
            assertEquals(!mustBeNew || !model.containsKey(other), done, "seed " + seed + ", round " + round);
            if (done) {
                model.remove(one);
                model.put(other, (long) round);
            }
            if (random.nextInt(4) == 0) {
                new ContractTable(engine, "orders").put(item("p", one, "a", n(round)));
                model.put(one, (long) round);
            }
            if (random.nextInt(3) == 0) {
                engine.deleteItem(request -> request.tableName("orders").key(key("p", other)));
                model.remove(other);
            }
            if (random.nextInt(40) == 0) {
                engine.close();
                engine = open();
            }
            assertEquals(model, state(engine), "seed " + seed + ", round " + round);
        }
        engine.close();
    }

    private LocalDynamo open() {
        return LocalDynamo.open(temp, CLOCK, Durability.OS_BUFFERED, 2_000);
    }

    private static boolean transact(LocalDynamo engine, long erased, long written, long a, boolean mustBeNew) {
        TransactWriteItem delete = TransactWriteItem.builder()
                .delete(action -> action.tableName("orders").key(key("p", erased)))
                .build();
        TransactWriteItem put = TransactWriteItem.builder()
                .put(action -> action.tableName("orders")
                        .item(item("p", written, "a", n(a)))
                        .conditionExpression(mustBeNew ? "attribute_not_exists(pk)" : null))
                .build();
        try {
            engine.transactWriteItems(request -> request.transactItems(delete, put));
            return true;
        } catch (TransactionCanceledException cancelled) {
            return false;
        }
    }

    private static Map<Long, Long> state(LocalDynamo engine) {
        Map<Long, Long> state = new TreeMap<>();
        engine.scan(request -> request.tableName("orders"))
                .items()
                .forEach(item -> state.put(
                        Long.parseLong(ContractTable.sortKey(item)),
                        Long.parseLong(item.getOrDefault("a", n(-1)).n())));
        return state;
    }

    private static TransactWriteItem put(String pk, long sk, long a) {
        return TransactWriteItem.builder()
                .put(action -> action.tableName("orders").item(item(pk, sk, "a", n(a))))
                .build();
    }
}
