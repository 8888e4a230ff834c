package io.polystep.benchmarks;

import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.TickSize;
import io.polystep.domain.order.Side;
import io.polystep.polymarket.book.BookDecoder;
import io.polystep.polymarket.book.BookSnapshot;
import io.polystep.polymarket.book.LocalBook;
import io.polystep.polymarket.book.PriceChanges;
import io.polystep.polymarket.book.Resync;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Books of the market channel: decoding a full one, and applying one change. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class BookBenchmark {
    private static final Instant NOW = Instant.ofEpochMilli(1_773_265_307_100L);

    private final byte[] message = SampleBook.message();
    private final BookDecoder decoder = new BookDecoder(List.of(SampleOrder.UP));
    private final LocalBook book = new LocalBook(SampleOrder.UP, TickSize.HUNDREDTH, Duration.ofSeconds(30));
    private final List<PriceChanges> changes =
            IntStream.range(0, 256).mapToObj(BookBenchmark::change).toList();
    private int next;

    /** Fills the book. */
    @Setup
    public void fill() {
        book.snapshot(decoder.decode(message), NOW);
    }

    /** Levels come, grow and go on both sides, away from the best. */
    private static PriceChanges change(int i) {
        Side side = i % 2 == 0 ? Side.BUY : Side.SELL;
        Price price = new Price(10_000L * (side == Side.BUY ? 10 + i % 35 : 52 + i % 35));
        Shares size = new Shares(i % 3 == 0 ? 0 : 1_000_000L * (1 + i));
        PriceChanges.Change change = new PriceChanges.Change(
                side, price, size, Optional.of(Price.of("0.48")), Optional.of(Price.of("0.49")));
        return new PriceChanges(SampleOrder.UP, 1_773_265_307_083L, List.of(change));
    }

    /** One full-depth message. */
    @Benchmark
    public BookSnapshot decodeFullBook() {
        return decoder.decode(message);
    }

    /** One change; the book must stay trusted. */
    @Benchmark
    public Optional<Resync> applyPriceChange() {
        return book.apply(changes.get(next++ & 255), NOW);
    }
}
