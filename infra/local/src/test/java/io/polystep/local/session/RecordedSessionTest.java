package io.polystep.local.session;

import static io.polystep.local.session.SessionFiles.DOWN;
import static io.polystep.local.session.SessionFiles.UP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedSessionTest {
    private static final String GOOD = SessionFiles.line(1_000, DOWN, List.of("0.38:50"), List.of("0.4:10"));
    private static final String ENTRY = SessionFiles.entry("\"Up\"");

    @TempDir
    Path directory;

    private Path data() {
        return directory.resolve(SessionFiles.SLUG + ".jsonl.gz");
    }

    private void assertUnusable(String part) {
        SessionException refusal = assertThrows(SessionException.class, () -> RecordedSession.open(directory));
        assertTrue(String.valueOf(refusal.getMessage()).contains(part), refusal.getMessage());
    }

    private List<RecordedBook> playAll(RecordedSession session) {
        List<RecordedBook> books = new ArrayList<>();
        try (BookSource replay = session.replay(session.markets().getFirst())) {
            Optional<RecordedBook> next = replay.next(Instant.MAX);
            while (next.isPresent()) {
                books.add(next.get());
                next = replay.next(Instant.MAX);
            }
        }
        return books;
    }

    private DamageReport damageOf(String... lines) throws IOException {
        SessionFiles.write(directory, "[" + ENTRY + "]", Arrays.asList(lines));
        RecordedSession session = RecordedSession.open(directory);
        playAll(session);
        return session.damage();
    }

    @Test
    void refusesADirectoryOrAListThatIsNotThere() {
        assertThrows(SessionException.class, () -> RecordedSession.open(directory.resolve("absent")));
        assertUnusable("markets.json");
    }

    @Test
    void refusesAListThatIsNotJsonOrEmpty() throws IOException {
        SessionFiles.write(directory, "[{", List.of(GOOD));
        assertUnusable("line 1");
        SessionFiles.write(directory, "[]", List.of(GOOD));
        assertUnusable("empty list");
    }

    @Test
    void refusesAListThatIsNestedBeyondMeasureOrHoldsAnEndlessNumber() throws IOException {
        SessionFiles.write(directory, "[".repeat(2_000), List.of(GOOD));
        assertUnusable("markets.json");
        SessionFiles.write(directory, "[1e99999999999]", List.of(GOOD));
        assertUnusable("markets.json");
    }

    @Test
    void namesTheFieldThatIsMissingOrWrong() throws IOException {
        SessionFiles.write(directory, "[" + ENTRY.replace("up_token", "uptoken") + "]", List.of(GOOD));
        assertUnusable("'up_token'");
        SessionFiles.write(directory, "[" + SessionFiles.entry("\"Left\"") + "]", List.of(GOOD));
        assertUnusable("'winner' to be Up or Down");
    }

    @Test
    void refusesTheSameSlugTwice() throws IOException {
        SessionFiles.write(directory, "[" + ENTRY + "," + ENTRY + "]", List.of(GOOD));
        assertUnusable("twice");
    }

    @Test
    void refusesAMissingEmptyForeignOrTruncatedDataFile() throws IOException {
        SessionFiles.write(directory, "[" + ENTRY + "]", List.of(GOOD));
        byte[] whole = Files.readAllBytes(data());
        Files.write(data(), Arrays.copyOf(whole, whole.length - 9));
        assertUnusable("cut short");
        Files.writeString(data(), GOOD);
        assertUnusable("gzip");
        Files.write(data(), new byte[0]);
        assertUnusable("empty file");
        Files.delete(data());
        assertUnusable("no such file");
    }

    @Test
    void refusesADataFileWithAFlippedByte() throws IOException {
        SessionFiles.write(directory, "[" + ENTRY + "]", List.of(GOOD, GOOD));
        byte[] whole = Files.readAllBytes(data());
        whole[whole.length - 6] ^= 0x10;
        Files.write(data(), whole);
        assertUnusable("damaged");
    }

    @Test
    void mirrorsMessagesOfTheSecondOutcome() throws IOException {
        SessionFiles.write(
                directory,
                "[" + ENTRY + "]",
                List.of(GOOD, SessionFiles.line(2_000, UP, List.of("0.61:7"), List.of())));
        List<RecordedBook> books = playAll(RecordedSession.open(directory));

        assertEquals(600_000, books.get(0).bids().price(0));
        assertEquals(620_000, books.get(0).asks().price(0));
        assertEquals(610_000, books.get(1).bids().price(0));
        assertEquals(0, books.get(1).asks().size());
    }

    @Test
    void givesOutNoMessageBeforeItsTime() throws IOException {
        SessionFiles.write(directory, "[" + ENTRY + "]", List.of(GOOD));
        RecordedSession session = RecordedSession.open(directory);
        try (BookSource replay = session.replay(session.markets().getFirst())) {
            Instant at = Instant.ofEpochMilli(SessionFiles.START_MS + 1_000);
            assertEquals(Optional.of(at), replay.nextAt());
            assertTrue(replay.next(at.minusMillis(1)).isEmpty());
            assertTrue(replay.next(at).isPresent());
        }
    }

    @Test
    void countsEachKindOfDamageAndKeepsTheFirstExample() throws IOException {
        DamageReport damage = damageOf(
                GOOD,
                GOOD.substring(0, 80),
                GOOD.replace("\"asks\"", "\"asked\""),
                GOOD.replace("asset_id", "asset"),
                GOOD.replace("\"timestamp\":\"", "\"timestamp\":\"x"),
                GOOD.replace(DOWN, "77"),
                SessionFiles.line(1_000, DOWN, List.of("1.2:5"), List.of()),
                SessionFiles.line(1_000, DOWN, List.of("0.2:5", "0.20:6"), List.of()),
                SessionFiles.line(1_000, DOWN, List.of("0.2:-5"), List.of()),
                SessionFiles.line(1_000, DOWN, List.of("0.41:5"), List.of("0.41:5")),
                GOOD.replace(
                        "\"recv_ms\":" + (SessionFiles.START_MS + 1_000),
                        "\"recv_ms\":" + (SessionFiles.START_MS + 61_041)),
                SessionFiles.line(500, DOWN, List.of(), List.of()));

        assertEquals(
                Map.of(
                        Damage.NOT_JSON, 1L,
                        Damage.MISSING_FIELD, 3L,
                        Damage.FOREIGN_TOKEN, 1L,
                        Damage.BAD_PRICE, 2L,
                        Damage.BAD_SIZE, 1L,
                        Damage.CROSSED, 1L,
                        Damage.CLOCK_SKEW, 1L,
                        Damage.OUT_OF_ORDER, 1L),
                damage.counts());
        assertEquals(11, damage.total());
        DamageReport.Example example = damage.examples().get(Damage.CROSSED);
        assertTrue(example != null && example.line() == 10 && example.detail().contains("bid 0.41"), "" + example);
    }
}
