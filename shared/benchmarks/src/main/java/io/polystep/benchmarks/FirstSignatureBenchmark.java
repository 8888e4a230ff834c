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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a cold function pays: loading key, curve and library, once in each of ten fresh JVMs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(
        value = 10,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"})
public class FirstSignatureBenchmark {
    /** Whose arithmetic. */
    @Param
    public Arithmetic arithmetic = Arithmetic.JAVA;

    /** Key from its secret to its first signature over a digest. */
    @Benchmark
    public byte[] loadKeyAndSign() {
        byte[] secret = new byte[32];
        secret[31] = 7;
        return arithmetic.ecdsa().sign(secret, new byte[32]);
    }

    /** The whole first order, with JSON, HMAC and everything else that is loaded for it. */
    @Benchmark
    public Map<String, String> firstOrder() {
        return new SampleOrder(arithmetic.ecdsa()).request(0);
    }
}
