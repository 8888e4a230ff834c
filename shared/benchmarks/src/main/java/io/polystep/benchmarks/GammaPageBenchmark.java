package io.polystep.benchmarks;

import io.polystep.domain.market.MarketSlug;
import io.polystep.domain.port.MarketVenue.Listing;
import io.polystep.polymarket.wire.GammaMarket;
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

/** The 100 markets of one listing page, each read and checked as the scan does it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class GammaPageBenchmark {
    private final List<SampleListings.Row> page = SampleListings.rows();

    /** One page. */
    @Benchmark
    public List<Listing> decodePage() {
        return page.stream()
                .map(row -> GammaMarket.listing(new MarketSlug(row.slug()), row.text()))
                .toList();
    }
}
