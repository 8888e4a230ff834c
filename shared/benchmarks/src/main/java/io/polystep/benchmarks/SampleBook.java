package io.polystep.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A full-depth book message: 39 levels on each side, the median depth of the recorded books, worst level first. */
final class SampleBook {
    static final int LEVELS = 39;
    private static final int BEST_BID = 48;

    private SampleBook() {}

    static byte[] message() {
        String text = "{\"market\":\"0x" + "ab".repeat(32) + "\",\"asset_id\":\"" + SampleOrder.UP
                + "\",\"timestamp\":\"1773265307083\",\"hash\":\"" + "7a".repeat(20)
                + "\",\"bids\":[" + levels(-1) + "],\"asks\":[" + levels(1)
                + "],\"min_order_size\":\"5\",\"tick_size\":\"0.01\",\"neg_risk\":false,\"event_type\":\"book\"}";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String levels(int direction) {
        int best = direction < 0 ? BEST_BID : BEST_BID + 1;
        return IntStream.rangeClosed(1, LEVELS)
                .map(i -> best + direction * (LEVELS - i))
                .mapToObj(cents -> String.format(
                        Locale.ROOT, "{\"price\":\"0.%02d\",\"size\":\"%d.%02d\"}", cents, 97 * cents + 1_000, cents))
                .collect(Collectors.joining(","));
    }
}
