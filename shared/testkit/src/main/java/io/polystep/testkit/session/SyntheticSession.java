package io.polystep.testkit.session;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a session directory of consecutive five-minute Up/Down windows: {@code markets.json} and one gzip file of
 * {@code book} messages for each window, in the formats of a real recording. The same seed gives the same content.
 *
 * @param seed decides everything that is random
 * @param windows how many, 1 or more
 * @param firstStart start of the first, a multiple of five minutes
 * @param tokenIds the chain's formula for outcome tokens
 */
public record SyntheticSession(long seed, int windows, Instant firstStart, TokenIds tokenIds) {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final String LABEL = "synthetic: made by a generator, not recorded from any market";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Refuses an empty session and a start off the grid. */
    public SyntheticSession {
        if (windows < 1 || firstStart.getEpochSecond() % WINDOW.toSeconds() != 0) {
            throw new IllegalArgumentException("expected at least one window from a multiple of five minutes, found "
                    + windows + " from " + firstStart);
        }
    }

    /**
     * Writes the session.
     *
     * @param directory made when absent; files of the same name are replaced
     * @throws IOException if it cannot be written
     */
    public void writeTo(Path directory) throws IOException {
        Files.createDirectories(directory);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        ArrayNode markets = JSON.createArrayNode();
        for (int i = 0; i < windows; i++) {
            markets.add(writeWindow(directory, firstStart.plus(WINDOW.multipliedBy(i)), random, i % 3 == 2));
        }
        Files.writeString(
                directory.resolve("markets.json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(markets) + "\n");
    }

    private ObjectNode writeWindow(Path directory, Instant start, RandomGenerator random, boolean bothTokens)
            throws IOException {
        String slug = "btc-updown-5m-" + start.getEpochSecond();
        byte[] conditionBytes = new byte[32];
        random.nextBytes(conditionBytes);
        ConditionId condition = new ConditionId("0x" + HexFormat.of().formatHex(conditionBytes));
        WindowModel model = new WindowModel(random, WINDOW.toSeconds());
        BookMessages messages = new BookMessages(random);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(directory.resolve(slug + ".jsonl.gz")))) {
            for (long millis = 900; millis < WINDOW.toMillis(); ) {
                long step = 400L + random.nextInt(1_800);
                model.advance(step / 1_000.0);
                boolean up = bothTokens && random.nextInt(3) == 0;
                TokenId token = tokenIds.token(condition, up ? 0 : 1);
                int cents = up ? model.centsUp() : 100 - model.centsUp();
                String line =
                        JSON.writeValueAsString(messages.line(condition, token, cents, start.toEpochMilli() + millis));
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                millis += step;
            }
        }
        return market(slug, condition, start, model.endsUp() ? "Up" : "Down");
    }

    private ObjectNode market(String slug, ConditionId condition, Instant start, String winner) {
        ObjectNode market = JSON.createObjectNode();
        market.put("slug", slug);
        market.put("condition_id", condition.value());
        market.put("up_token", tokenIds.token(condition, 0).value());
        market.put("down_token", tokenIds.token(condition, 1).value());
        market.put("start_ms", start.toEpochMilli());
        market.put("end_ms", start.plus(WINDOW).toEpochMilli());
        market.put("winner", winner);
        market.putObject("fee_schedule").put("rate", "0.07").put("exponent", 1);
        market.put("label", LABEL);
        return market;
    }
}
