package io.polystep.polymarket.gamma;

import io.polystep.domain.market.MarketSlug;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Names of the recurring crypto Up or Down markets, made from the clock. Pure. */
public final class UpDownSlugs {
    private static final ZoneId EASTERN = ZoneId.of("America/New_York");
    private static final int MOST = 1_000;

    private UpDownSlugs() {}

    /** Windows whose names hold their own beginning in Unix seconds. */
    public enum Interval {
        /** Five minutes. */
        FIVE_MINUTES("5m", 300),
        /** A quarter of an hour. */
        QUARTER("15m", 900);

        private final String word;
        private final long seconds;

        Interval(String word, long seconds) {
            this.word = word;
            this.seconds = seconds;
        }

        /**
         * The one of this length.
         *
         * @throws IllegalArgumentException if the windows of this length are not named after their beginning
         */
        public static Interval of(Duration length) {
            return Stream.of(values())
                    .filter(interval -> interval.length().equals(length))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "expected windows of one of " + List.of(values()) + ", found " + length));
        }

        /** How long a window is. */
        public Duration length() {
            return Duration.ofSeconds(seconds);
        }
    }

    /** The name of the window that contains {@code at}, for example {@code btc-updown-5m-1784850900}. */
    public static MarketSlug at(String asset, Interval interval, Instant at) {
        return named(asset, interval, Math.floorDiv(at.getEpochSecond(), interval.seconds));
    }

    /**
     * The names of the window that contains {@code at} and of those after it.
     *
     * @param count 1 to 1000
     */
    public static List<MarketSlug> from(String asset, Interval interval, Instant at, int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("expected 1 to " + MOST + " windows, found " + count);
        }
        long first = Math.floorDiv(at.getEpochSecond(), interval.seconds);
        return LongStream.range(first, first + count)
                .mapToObj(window -> named(asset, interval, window))
                .toList();
    }

    private static MarketSlug named(String asset, Interval interval, long window) {
        return new MarketSlug(asset.toLowerCase(Locale.ROOT) + "-updown-" + interval.word + "-"
                + Math.multiplyExact(window, interval.seconds));
    }

    /**
     * The name of the hour that contains {@code at}, in US Eastern time, for example
     * {@code bitcoin-up-or-down-november-21-2026-9am-et}.
     *
     * @param coin the coin's full name
     */
    public static MarketSlug hourly(String coin, Instant at) {
        ZonedDateTime hour = at.atZone(EASTERN);
        String month = hour.getMonth().name();
        int clock = hour.getHour() % 12 == 0 ? 12 : hour.getHour() % 12;
        return new MarketSlug((coin + "-up-or-down-" + month + "-" + hour.getDayOfMonth() + "-" + hour.getYear() + "-"
                        + clock + (hour.getHour() < 12 ? "am" : "pm") + "-et")
                .toLowerCase(Locale.ROOT));
    }
}
