package io.polystep.local.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.domain.Excerpt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/** Reads {@code markets.json}: the list of markets of a session. */
final class MarketsFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "markets.json";

    private MarketsFile() {}

    /** The markets by start time. */
    static List<SessionMarket> read(Path directory) {
        JsonNode root = parse(directory.resolve(NAME));
        if (!root.isArray() || root.isEmpty()) {
            throw new SessionException("Expected " + NAME + " to hold a list of at least one market, found "
                    + (root.isArray() ? "an empty list." : "something else."));
        }
        List<SessionMarket> markets = new ArrayList<>();
        Set<String> slugs = new HashSet<>();
        for (JsonNode entry : root) {
            SessionMarket market = new MarketEntry(entry, markets.size(), directory).toMarket();
            if (!slugs.add(market.slug().value())) {
                throw new SessionException(
                        "Expected each slug once in " + NAME + ", found " + market.slug() + " twice.");
            }
            markets.add(market);
        }
        markets.sort(Comparator.comparing(market -> market.window().start()));
        return List.copyOf(markets);
    }

    /** Changes when the list changes. */
    static long checksum(Path directory) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes(directory.resolve(NAME)));
        return checksum.getValue();
    }

    private static JsonNode parse(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new SessionException("Expected the list of markets in " + file
                    + ", found no such file. Give the directory that holds markets.json and one <slug>.jsonl.gz per"
                    + " market.");
        }
        try {
            return JSON.readTree(bytes(file));
        } catch (JsonProcessingException notJson) {
            throw new SessionException(
                    "Expected JSON in " + file + ", found an error" + line(notJson) + ": "
                            + Excerpt.of(notJson.getOriginalMessage()),
                    notJson);
        } catch (IOException | NumberFormatException unreadable) {
            // The second is what the library throws for an exponent beyond all bounds.
            throw new SessionException("Expected to read " + file + ", found: " + unreadable, unreadable);
        }
    }

    /** Where the error is; errors about the size of the whole have no place. */
    private static String line(JsonProcessingException notJson) {
        return notJson.getLocation() == null
                ? ""
                : " at line " + notJson.getLocation().getLineNr();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new SessionException("Expected to read " + file + ", found: " + unreadable, unreadable);
        }
    }
}
