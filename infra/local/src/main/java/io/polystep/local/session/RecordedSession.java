package io.polystep.local.session;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;

/**
 * A directory of recorded order books: {@code markets.json} and one {@code <slug>.jsonl.gz} per market. Opening it checks
 * every file to its last byte, so a damaged file stops a run before it starts; a damaged message is counted while it
 * plays.
 */
public final class RecordedSession {
    private final List<SessionMarket> markets;
    private final long lines;
    private final String fingerprint;
    private final DamageReport damage = new DamageReport();
    private final Function<SessionMarket, BookSource> books;

    private RecordedSession(List<SessionMarket> markets, long lines, String fingerprint) {
        this.markets = markets;
        this.lines = lines;
        this.fingerprint = fingerprint;
        this.books = market -> new MarketReplay(market, damage);
    }

    private RecordedSession(List<SessionMarket> markets, Function<SessionMarket, BookSource> books) {
        this.markets = List.copyOf(markets);
        this.lines = 0;
        this.fingerprint = "made";
        this.books = books;
    }

    /**
     * A session that is made, not recorded: no file is read.
     *
     * @param markets by start time, at least one
     * @param books makes the books of one of them from its beginning, always the same
     */
    public static RecordedSession made(List<SessionMarket> markets, Function<SessionMarket, BookSource> books) {
        return new RecordedSession(markets, books);
    }

    /**
     * Opens and checks a whole session.
     *
     * @throws SessionException when the directory, the list of markets or a data file cannot be used
     */
    public static RecordedSession open(Path directory) {
        return open(directory, Optional.empty(), Optional.empty());
    }

    /**
     * Opens and checks the windows of a session that lie between two times.
     *
     * @param from windows that start earlier are left out
     * @param to windows that end later are left out
     * @throws SessionException when the directory, the list of markets or a data file cannot be used, or no window is left
     */
    public static RecordedSession open(Path directory, Optional<Instant> from, Optional<Instant> to) {
        if (!Files.isDirectory(directory)) {
            throw new SessionException("Expected a session directory at " + directory + ", found "
                    + (Files.exists(directory) ? "a file" : "none") + ". Give the directory that holds markets.json.");
        }
        List<SessionMarket> all = MarketsFile.read(directory);
        List<SessionMarket> markets = all.stream()
                .filter(market -> from.filter(market.window().start()::isBefore).isEmpty())
                .filter(market -> to.filter(market.window().end()::isAfter).isEmpty())
                .toList();
        if (markets.isEmpty()) {
            throw new SessionException(
                    "Expected at least one window between the given times, found none of " + all.size()
                            + " from " + all.getFirst().window().start() + " to "
                            + all.getLast().window().end() + ". Give other times.");
        }
        List<DataFile.Content> contents =
                markets.stream().map(market -> DataFile.check(market.data())).toList();
        long lines = contents.stream().mapToLong(DataFile.Content::lines).sum();
        return new RecordedSession(markets, lines, fingerprint(MarketsFile.checksum(directory), contents));
    }

    private static String fingerprint(long list, List<DataFile.Content> contents) {
        CRC32 all = new CRC32();
        all.update((list + " " + contents).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(all.getValue());
    }

    /** The markets by start time. */
    public List<SessionMarket> markets() {
        return markets;
    }

    /** Recorded lines of all markets. */
    public long lines() {
        return lines;
    }

    /** A short text that changes when the list of markets or a data file of the session changes. */
    public String fingerprint() {
        return fingerprint;
    }

    /** When the first window starts. */
    public Instant start() {
        return markets.getFirst().window().start();
    }

    /** When the last window ends. */
    public Instant end() {
        return markets.stream()
                .map(market -> market.window().end())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** A new replay of one of {@link #markets()}, from its first message; its damage is added to {@link #damage()}. */
    public BookSource replay(SessionMarket market) {
        return books.apply(market);
    }

    /** What was left out by the replays so far. */
    public DamageReport damage() {
        return damage;
    }
}
