package io.polystep.local.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes small sessions for tests: one market of five minutes from {@link #START_MS}. */
public final class SessionFiles {
    public static final long START_MS = 1_776_323_400_000L;
    public static final String SLUG = "btc-updown-5m-1776323400";
    public static final String CONDITION = "0x9bf175d7c7b49a4eb91b2cc6f0e4a53677f13e2efbb7ee079ed5640bd421e25b";
    public static final String UP = "52535641520658210440643840238960997350141521556358534211085195611302700146100";
    public static final String DOWN = "98879333153580861799018681648381139364382622074357239010764368082362737328219";

    private SessionFiles() {}

    public static String entry(String winner) {
        return "{\"slug\":\"" + SLUG + "\",\"condition_id\":\"" + CONDITION + "\",\"up_token\":\"" + UP
                + "\",\"down_token\":\"" + DOWN + "\",\"start_ms\":" + START_MS + ",\"end_ms\":" + (START_MS + 300_000)
                + ",\"winner\":" + winner + "}";
    }

    /** The same with one more field. */
    public static String entry(String winner, String name, String value) {
        return entry(winner).replaceFirst("}$", ",\"" + name + "\":" + value + "}");
    }

    /** A message {@code offsetMs} after the start; sides as {@code price:size} in any order. */
    public static String line(long offsetMs, String token, List<String> bids, List<String> asks) {
        long at = START_MS + offsetMs;
        return "{\"recv_ms\":" + at + ",\"msg\":{\"market\":\"" + CONDITION + "\",\"asset_id\":\"" + token
                + "\",\"timestamp\":\"" + (at + 40) + "\",\"bids\":" + levels(bids) + ",\"asks\":" + levels(asks)
                + "}}";
    }

    private static String levels(List<String> levels) {
        return levels.stream()
                .map(level -> "{\"price\":\"" + level.split(":")[0] + "\",\"size\":\"" + level.split(":")[1] + "\"}")
                .toList()
                .toString();
    }

    public static Path write(Path directory, String markets, List<String> lines) throws IOException {
        Files.writeString(directory.resolve("markets.json"), markets);
        Files.write(directory.resolve(SLUG + ".jsonl.gz"), gzip(String.join("\n", lines) + "\n"));
        return directory;
    }

    public static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
