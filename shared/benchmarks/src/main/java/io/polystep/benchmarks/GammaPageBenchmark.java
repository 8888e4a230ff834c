package io.polystep.benchmarks;

import io.polystep.domain.market.MarketSlug;
import io.polystep.domain.port.MarketVenue.Listing;
import io.polystep.polymarket.gamma.MarketSummary;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.GammaMarket;
import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.Page;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One listing page of 100 markets, whole as the client reads it, and its markets one by one as the scan reads them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class GammaPageBenchmark {
    private final List<SampleListings.Row> rows = SampleListings.rows();
    private final String page = SampleListings.page(rows);

    /** One page from its text: envelope, cursor and every row. */
    @Benchmark
    public Page<MarketSummary> decodePage() {
        Fields envelope = new Fields("the page of markets", Json.parse(page));
        return Page.of("markets", envelope.array("markets"), MarketSummary::read, envelope.optionalText("next_cursor"));
    }

    /** The same markets, each from its own text, checked for trading. */
    @Benchmark
    public List<Listing> decodeListings() {
        return rows.stream()
                .map(row -> GammaMarket.listing(new MarketSlug(row.slug()), row.text()))
                .toList();
    }
}
