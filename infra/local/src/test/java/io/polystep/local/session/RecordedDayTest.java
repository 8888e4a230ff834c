package io.polystep.local.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class RecordedDayTest {
    private static Path session() {
        String root = System.getProperty("polystep.root", ".");
        String shared = System.getenv().getOrDefault("POLYSTEP_SHARED", root + "/../shared");
        return Path.of(shared, "data", "crypto", "clob-book-btc5m-20260416");
    }

    @Test
    void decodesEveryMessageOfTheRecordedSessionWithoutDamage() {
        Path directory = session();
        Assumptions.assumeTrue(
                Files.isDirectory(directory), "no recorded session at " + directory + "; set POLYSTEP_SHARED");
        RecordedSession session = RecordedSession.open(directory);
        long messages = 0;
        long levels = 0;
        for (SessionMarket market : session.markets()) {
            assertTrue(market.winner().isPresent(), market.slug() + " has no winner");
            try (BookSource replay = session.replay(market)) {
                for (var book = replay.next(Instant.MAX); book.isPresent(); book = replay.next(Instant.MAX)) {
                    messages++;
                    levels += book.get().bids().size() + book.get().asks().size();
                }
            }
        }

        assertEquals(34, session.markets().size());
        assertEquals(117_691, session.lines());
        assertEquals(117_691, messages);
        assertEquals(Map.of(), session.damage().counts());
        assertTrue(levels > 5_000_000, "expected full depth, found only " + levels + " levels");
    }
}
