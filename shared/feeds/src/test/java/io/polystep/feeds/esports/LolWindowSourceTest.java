package io.polystep.feeds.esports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Live-stats windows of a League of Legends game. */
class LolWindowSourceTest {
    private static final GameRef GAME = new GameRef("70", "700", 3);

    @Test
    void tellsTheGameFromItsOpeningToItsEnd() throws IOException {
        LolWindowSource source = source(window());

        List<MatchEvent> events = source.next();

        TeamState blue = new TeamState("11", 36836, 9, 0, 0, 0, 0);
        TeamState red = new TeamState("22", 38352, 11, 3, 0, 0, 2);
        Instant later = Instant.parse("2026-01-01T10:20:24.500Z");
        assertEquals(5, events.size());
        assertEquals(new MatchEvent.Pregame(GAME, Instant.parse("2026-01-01T10:00:00Z")), events.get(0));
        assertEquals(
                new MatchEvent.Running(GAME, later, Optional.of(Duration.ofMillis(1_224_500)), blue, red),
                events.get(1));
        assertEquals(new MatchEvent.Paused(GAME, Instant.parse("2026-01-01T10:21:00Z")), events.get(2));
        assertInstanceOf(MatchEvent.Finished.class, events.get(4));
        assertEquals(1, source.repeats());
        assertEquals(List.of(), source.next());
    }

    @Test
    void showsWhoLeads() throws IOException {
        MatchEvent.Running running = assertInstanceOf(
                MatchEvent.Running.class, source(window()).next().get(1));

        assertEquals(-1516, running.goldLead());
        assertEquals(-2, running.killLead());
    }

    @Test
    void handsOutADamagedFrameWithTheNameOfItsField() throws IOException {
        MatchEvent.Damaged damaged = assertInstanceOf(
                MatchEvent.Damaged.class, source(window()).next().get(3));

        assertEquals(
                "expected field 'lol window.frames[4].blueTeam.totalGold' as text or a number, found null",
                damaged.reason());
    }

    @Test
    void doesNotGuessTheElapsedTimeWhenTheOpeningWasNotSeen() throws IOException {
        String text = window();
        int opening = text.indexOf("{\"rfc460Timestamp\":\"2026-01-01T10:00");
        String late =
                text.substring(0, opening) + text.substring(text.indexOf("{\"rfc460Timestamp\":\"2026-01-01T10:20"));

        MatchEvent.Running running =
                assertInstanceOf(MatchEvent.Running.class, source(late).next().getFirst());

        assertEquals(Optional.empty(), running.elapsed());
    }

    @Test
    void leavesOutTheFramesOfAnOverlappingWindow() throws IOException {
        LolWindowSource source = source(window(), window());
        source.next();

        List<MatchEvent> again = source.next();

        assertEquals(List.of(), again);
        assertEquals(7, source.repeats());
    }

    @Test
    void refusesAWindowOfAnotherGame() throws IOException {
        LolWindowSource source = source(window(), window().replace("\"700\"", "\"701\""));
        source.next();

        List<MatchEvent> other = source.next();

        assertInstanceOf(MatchEvent.Damaged.class, other.getFirst());
    }

    @Test
    void handsOutAnUnreadableWindowAsDamage() {
        List<MatchEvent> events = source("{\"frames\":").next();

        MatchEvent.Damaged damaged = assertInstanceOf(MatchEvent.Damaged.class, events.getFirst());
        assertTrue(damaged.reason().startsWith("expected lol window as JSON"), damaged.reason());
    }

    @Test
    void refusesAGameStateThatItDoesNotKnow() throws IOException {
        List<MatchEvent> events =
                source(window().replace("\"paused\"", "\"remake\"")).next();

        MatchEvent.Damaged damaged = assertInstanceOf(MatchEvent.Damaged.class, events.get(2));
        assertTrue(damaged.reason().contains("in_game, paused or finished"), damaged.reason());
    }

    @Test
    void readsTheRecordedWindow() throws IOException {
        Path file = shared("data/esports/lolesports-20260726/window-game3.json.gz");
        String text;
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            text = new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }

        List<MatchEvent> events = source(text).next();

        assertEquals(10, events.size());
        GameRef game = new GameRef("115548681803406191", "115548681803406194", 3);
        assertEquals(new MatchEvent.Pregame(game, Instant.parse("2026-07-26T16:27:16.083Z")), events.getFirst());
        assertTrue(events.stream().allMatch(MatchEvent.Pregame.class::isInstance));
    }

    private static Path shared(String path) {
        Path root = Path.of(System.getProperty("polystep.root", "../.."));
        Path folder = Optional.ofNullable(System.getenv("POLYSTEP_SHARED"))
                .map(Path::of)
                .orElseGet(() -> root.resolve("../shared"));
        Path file = folder.resolve(path);
        assumeTrue(Files.exists(file), "recorded data '" + path + "' is not there; set POLYSTEP_SHARED");
        return file;
    }

    private static LolWindowSource source(String... windows) {
        return new LolWindowSource(3, List.of(windows).iterator());
    }

    private static String window() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                LolWindowSourceTest.class.getResourceAsStream("/esports/window.json"), "/esports/window.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
