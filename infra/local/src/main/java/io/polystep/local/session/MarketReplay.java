package io.polystep.local.session;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plays one market's messages in the order of their receipt. The file is opened with the first question and holds one
 * message ahead, so memory does not grow with the recording. Damaged messages are counted and never given out. Not
 * thread-safe.
 */
public final class MarketReplay implements BookSource {
    /** The most by which the recorder's clock may differ from the venue's. */
    public static final Duration MOST_SKEW = Duration.ofSeconds(60);

    private final SessionMarket market;
    private final DamageReport damage;
    private final BookLineReader lines;

    private @Nullable BufferedReader reader;
    private @Nullable RecordedBook ahead;
    private Instant last = Instant.MIN;
    private long lineNumber;
    private boolean started;

    MarketReplay(SessionMarket market, DamageReport damage) {
        this.market = market;
        this.damage = damage;
        this.lines = new BookLineReader(market);
    }

    /** When the next message will be received, or empty after the last one. */
    @Override
    public Optional<Instant> nextAt() {
        start();
        return Optional.ofNullable(ahead).map(RecordedBook::receivedAt);
    }

    /** The next message if it was received at {@code now} or before. */
    @Override
    public Optional<RecordedBook> next(Instant now) {
        start();
        RecordedBook book = ahead;
        if (book == null || book.receivedAt().isAfter(now)) {
            return Optional.empty();
        }
        ahead = readAhead();
        return Optional.of(book);
    }

    private void start() {
        if (!started) {
            started = true;
            ahead = readAhead();
        }
    }

    private @Nullable RecordedBook readAhead() {
        try {
            if (reader == null && lineNumber == 0) {
                reader = DataFile.open(market.data());
            }
            return reader == null ? null : nextValid(reader);
        } catch (IOException broken) {
            throw new SessionException(
                    "Expected to read " + market.data() + " beyond line " + lineNumber + ", found: " + broken, broken);
        }
    }

    private @Nullable RecordedBook nextValid(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            lineNumber++;
            try {
                return inOrder(lines.read(line));
            } catch (DamagedLineException damaged) {
                String file = market.slug() + ".jsonl.gz";
                damage.add(damaged.damage(), new DamageReport.Example(file, lineNumber, damaged.detail()));
            }
        }
        close();
        return null;
    }

    private RecordedBook inOrder(RecordedBook book) throws DamagedLineException {
        Duration skew = Duration.between(book.at(), book.receivedAt()).abs();
        if (skew.compareTo(MOST_SKEW) > 0) {
            throw new DamagedLineException(
                    Damage.CLOCK_SKEW,
                    "expected recv_ms and timestamp at most " + MOST_SKEW.toSeconds() + " s apart, found "
                            + skew.toMillis() + " ms");
        }
        if (book.receivedAt().isBefore(last)) {
            throw new DamagedLineException(
                    Damage.OUT_OF_ORDER,
                    "expected recv_ms of " + last.toEpochMilli() + " or later, found "
                            + book.receivedAt().toEpochMilli());
        }
        last = book.receivedAt();
        return book;
    }

    /** Lets go of the file; the messages that are left are not given out. */
    @Override
    public void close() {
        started = true;
        ahead = null;
        lineNumber = Math.max(1, lineNumber);
        BufferedReader open = reader;
        reader = null;
        if (open != null) {
            release(open);
        }
    }

    private void release(BufferedReader open) {
        try {
            open.close();
        } catch (IOException cannotClose) {
            throw new SessionException("Expected to close " + market.data() + ", found: " + cannotClose, cannotClose);
        }
    }
}
