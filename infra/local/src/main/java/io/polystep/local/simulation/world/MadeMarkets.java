package io.polystep.local.simulation.world;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.MarketSlug;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.market.Window;
import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.TickSize;
import io.polystep.local.session.RecordedSession;
import io.polystep.local.session.SessionMarket;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Back-to-back windows with made books: the same for the same seed. */
public final class MadeMarkets {
    private static final Shares MINIMUM = Shares.of("5");

    private final long seed;
    private final List<SessionMarket> markets = new ArrayList<>();
    private final Map<MarketSlug, MadeBooks> books = new HashMap<>();

    /**
     * @param seed of everything drawn
     * @param start of the first window
     * @param time how long windows open, a whole number of them
     * @param lengths the lengths that are listed
     */
    public MadeMarkets(long seed, Instant start, Duration time, List<Duration> lengths) {
        this.seed = seed;
        RandomGenerator random = random(seed, 0x6d61726b657473L);
        for (Duration length : lengths) {
            for (Instant at = start; at.isBefore(start.plus(time)); at = at.plus(length)) {
                add(market(new Window(at, at.plus(length)), random));
            }
        }
        markets.sort(java.util.Comparator.comparing(
                        (SessionMarket market) -> market.window().start())
                .thenComparing(market -> market.slug().value()));
    }

    /** An independent source of chance. */
    public static RandomGenerator random(long seed, long purpose) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 0x9e3779b97f4a7c15L ^ purpose);
    }

    private void add(SessionMarket market) {
        markets.add(market);
        books.put(market.slug(), new MadeBooks(market, seed));
    }

    private static SessionMarket market(Window window, RandomGenerator random) {
        long minutes = Duration.between(window.start(), window.end()).toMinutes();
        return new SessionMarket(
                new MarketSlug("btc-updown-" + minutes + "m-" + window.start().getEpochSecond()),
                new ConditionId("0x" + HexFormat.of().formatHex(bytes(random))),
                new TokenId(new BigInteger(1, bytes(random)).toString()),
                new TokenId(new BigInteger(1, bytes(random)).toString()),
                window,
                Optional.of(random.nextInt(2)),
                Optional.of(new FeeSchedule(70_000, 1)),
                new SessionMarket.Terms(
                        TickSize.HUNDREDTH, MINIMUM, false, MarketVersion.CONDITIONAL_TOKENS, Duration.ZERO, Map.of()),
                Optional.of("https://data.chain.link/streams/btc-usd"),
                "btc",
                Path.of("made"));
    }

    private static byte[] bytes(RandomGenerator random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The markets by start. */
    public List<SessionMarket> all() {
        return List.copyOf(markets);
    }

    /** They and their books as the venue plays them. */
    public RecordedSession session() {
        return RecordedSession.made(markets, market -> of(market).source());
    }

    /** The books of one of them. */
    public MadeBooks of(SessionMarket market) {
        MadeBooks found = books.get(market.slug());
        if (found == null) {
            throw new IllegalArgumentException("expected a made market, found " + market.slug());
        }
        return found;
    }
}
