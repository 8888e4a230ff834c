package io.polystep.testkit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SyntheticSessionTest {
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    @Test
    void writesTheSameContentForTheSameSeedOnly() throws IOException {
        session(7).writeTo(directory.resolve("a"));
        session(7).writeTo(directory.resolve("b"));
        session(8).writeTo(directory.resolve("c"));

        assertEquals(content("a"), content("b"));
        assertNotEquals(content("a"), content("c"));
    }

    @Test
    void writesConsecutiveWindowsThatSayTheyAreSynthetic() throws IOException {
        session(7).writeTo(directory);

        JsonNode markets = JSON.readTree(directory.resolve("markets.json").toFile());
        assertEquals(3, markets.size());
        assertEquals(markets.get(0).get("end_ms"), markets.get(1).get("start_ms"));
        markets.forEach(market -> assertTrue(market.get("label").asText().startsWith("synthetic")));
    }

    @Test
    void putsTheBestLevelLastAndNeverCrosses() throws IOException {
        session(7).writeTo(directory);

        for (String line : lines(directory)) {
            JsonNode message = JSON.readTree(line).get("msg");
            Price bid = best(message.get("bids"), Price.of("0"));
            Price ask = best(message.get("asks"), Price.of("1"));
            assertTrue(bid.compareTo(ask) < 0, line);
        }
    }

    @Test
    void refusesAStartOffTheGrid() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new SyntheticSession(1, 1, START.plusSeconds(1), (condition, index) -> new TokenId("1")));
    }

    private static Price best(JsonNode levels, Price none) {
        return levels.isEmpty()
                ? none
                : Price.of(levels.get(levels.size() - 1).get("price").asText());
    }

    private static SyntheticSession session(long seed) {
        return new SyntheticSession(seed, 3, START, (condition, index) -> new TokenId(Integer.toString(index + 1)));
    }

    private List<String> content(String name) throws IOException {
        return lines(directory.resolve(name));
    }

    private static List<String> lines(Path folder) throws IOException {
        Path file = folder.resolve("btc-updown-5m-" + START.getEpochSecond() + ".jsonl.gz");
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
