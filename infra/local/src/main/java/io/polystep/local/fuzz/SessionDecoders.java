package io.polystep.local.fuzz;

import io.polystep.local.session.BookSource;
import io.polystep.local.session.RecordedBook;
import io.polystep.local.session.RecordedSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** Recorded sessions, through the files that a user hands in. */
final class SessionDecoders {
    private static final String SLUG = "btc-updown-5m-1795262400";
    private static final String LIST = "[{\"slug\":\"" + SLUG + "\",\"condition_id\":\"0x" + "c1".repeat(32)
            + "\",\"up_token\":\"1001\",\"down_token\":\"1002\",\"start_ms\":1795262400000,\"end_ms\":1795262700000,"
            + "\"winner\":\"Up\",\"fee_schedule\":{\"rate\":\"0.07\",\"exponent\":1},\"tick_size\":\"0.001\","
            + "\"min_order_size\":\"15\",\"version\":\"v1\"}]";
    private static final String LINE = "{\"recv_ms\":1795262401965,\"msg\":{\"market\":\"0x" + "c1".repeat(32)
            + "\",\"asset_id\":\"1001\",\"timestamp\":\"1795262401900\",\"hash\":\"h\",\"bids\":[{\"price\":\"0.43\","
            + "\"size\":\"684.94\"},{\"price\":\"0.44\",\"size\":\"853.76\"}],\"asks\":[{\"price\":\"0.59\",\"size\":"
            + "\"488.99\"},{\"price\":\"0.58\",\"size\":\"879.27\"}],\"event_type\":\"book\"}}";

    private SessionDecoders() {}

    static List<Decoder> all() {
        return List.of(
                new Decoder(
                        "session/markets",
                        Set.of("MarketsFile", "MarketEntry", "RecordedSession"),
                        List.of(Payload.of(LIST)),
                        payload -> read(payload.bytes(), zipped(LINE.getBytes(StandardCharsets.UTF_8))),
                        List.of(),
                        Decoder.Pace.SLOW),
                new Decoder(
                        "session/lines",
                        Set.of("BookLineReader", "LevelBuffer", "DecimalText", "MarketReplay"),
                        List.of(Payload.of(LINE)),
                        payload -> read(LIST.getBytes(StandardCharsets.UTF_8), zipped(payload.bytes())),
                        List.of(SessionDecoders::prices),
                        Decoder.Pace.SLOW),
                new Decoder(
                        "session/archive",
                        Set.of("DataFile"),
                        List.of(new Payload(Payload.OK, zipped(LINE.getBytes(StandardCharsets.UTF_8)))),
                        payload -> read(LIST.getBytes(StandardCharsets.UTF_8), payload.bytes()),
                        List.of(),
                        Decoder.Pace.SLOW));
    }

    private static Verdict read(byte[] list, byte[] archive) {
        Path directory = null;
        try {
            directory = Files.createTempDirectory("polystep-fuzz");
            Files.write(directory.resolve("markets.json"), list);
            Files.write(directory.resolve(SLUG + ".jsonl.gz"), archive);
            Path written = directory;
            return Readings.of(() -> books(written));
        } catch (IOException full) {
            throw new UncheckedIOException("expected room for a session's files", full);
        } finally {
            remove(directory);
        }
    }

    private static Object books(Path directory) {
        RecordedSession session = RecordedSession.open(directory);
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

    /** No level has a price or a size that the line does not hold. */
    private static Optional<String> prices(Payload payload, Verdict verdict) {
        if (!(verdict instanceof Verdict.Read(List<?> books))) {
            return Optional.empty();
        }
        Scalars said = Scalars.of(payload);
        return books.stream()
                .map(RecordedBook.class::cast)
                .flatMap(book -> book.bids().levels().stream())
                .filter(level -> !said.holdsMicros(level.size().micros())
                        || !(said.holdsMicros(level.price().micros())
                                || said.holdsMicros(level.price().complement().micros())))
                .findFirst()
                .map(level -> "wrong value: level " + level + ", which the payload does not hold");
    }

    private static byte[] zipped(byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void remove(@org.jspecify.annotations.Nullable Path directory) {
        if (directory == null) {
            return;
        }
        try {
            Files.deleteIfExists(directory.resolve("markets.json"));
            Files.deleteIfExists(directory.resolve(SLUG + ".jsonl.gz"));
            Files.deleteIfExists(directory);
        } catch (IOException left) {
            throw new UncheckedIOException("expected to remove " + directory, left);
        }
    }
}
