package io.polystep.benchmarks;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a wish to the bytes of the request: build, sign, serialise, authenticate. The median is what counts. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"})
public class OrderPathBenchmark {
    /** Whose arithmetic. */
    @Param
    public Arithmetic arithmetic = Arithmetic.JAVA;

    private SampleOrder order = new SampleOrder(Arithmetic.JAVA.ecdsa());
    private int sequence;

    /** Loads the key. */
    @Setup
    public void loadKey() {
        order = new SampleOrder(arithmetic.ecdsa());
    }

    /** One order, never the same twice. */
    @Benchmark
    public Map<String, String> buildSignSerialiseAuthenticate() {
        return order.request(sequence++);
    }
}
