package io.polystep.local.venue;

import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Micros;
import io.polystep.domain.money.TickSize;
import io.polystep.local.session.BookSource;
import io.polystep.local.session.Depth;
import io.polystep.local.session.RecordedBook;
import io.polystep.local.session.SessionMarket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The book of one market now: the newest recorded book less the shares that we took from it. Shares taken from a level
 * stay taken until the recording shows another size there. Levels are kept in the first outcome's terms.
 */
final class LiveBook {
    private final SessionMarket market;
    private final BookSource replay;
    private final Map<Level, Taken> taken = new HashMap<>();
    private final TickRule ticks;
    private TickSize tick;
    private @Nullable RecordedBook current;

    private record Level(boolean ask, long priceMicros) {}

    private record Taken(long recordedMicros, long takenMicros, long atMillis) {}

    LiveBook(SessionMarket market, BookSource replay, TickRule ticks) {
        this.market = market;
        this.replay = replay;
        this.ticks = ticks;
        this.tick = market.terms().tick();
    }

    /** The price grid after the messages that were applied. */
    TickSize tick() {
        return tick;
    }

    /** Applies the next message if it is not later than {@code now}; says when it was received. */
    Optional<Instant> step(Instant now) {
        if (now.isBefore(market.window().start())) {
            return Optional.empty();
        }
        Optional<RecordedBook> next = replay.next(now);
        next.ifPresent(this::apply);
        return next.map(RecordedBook::receivedAt);
    }

    /** When the next message is received, or empty when there is none left. */
    Optional<Instant> nextAt(Instant now) {
        return now.isBefore(market.window().start()) ? Optional.empty() : replay.nextAt();
    }

    /** Lets go of everything. */
    void close() {
        replay.close();
        current = null;
        taken.clear();
    }

    private void apply(RecordedBook book) {
        current = book;
        tick = ticks.after(tick, book);
        long now = book.receivedAt().toEpochMilli();
        taken.entrySet().removeIf(entry -> {
            Depth depth = entry.getKey().ask() ? book.asks() : book.bids();
            return now > entry.getValue().atMillis()
                    && depth.sharesAt(entry.getKey().priceMicros())
                            != entry.getValue().recordedMicros();
        });
    }

    /** Remembers what a match took, in the terms of the order's token. */
    void consume(TokenId token, boolean buy, Match match, long atMillis) {
        boolean first = token.equals(market.first());
        long price = match.level().micros();
        Level level = new Level(buy == first, first ? price : Micros.ONE - price);
        long recorded = match.recorded().micros();
        Taken before = taken.get(level);
        long already = before != null && before.recordedMicros() == recorded ? before.takenMicros() : 0;
        taken.put(
                level, new Taken(recorded, Math.addExact(already, match.shares().micros()), atMillis));
    }

    /** The newest book told from {@code token}'s side, or empty before the first message. */
    Optional<RecordedBook> book(TokenId token) {
        return Optional.ofNullable(current).map(book -> token.equals(market.first()) ? book : book.mirrored());
    }

    /** What an order for {@code token} can trade against, best first. */
    List<Offer> offers(TokenId token, boolean buy) {
        return book(token)
                .map(book -> offers(buy ? book.asks() : book.bids(), token, buy))
                .orElse(List.of());
    }

    private List<Offer> offers(Depth depth, TokenId token, boolean buy) {
        boolean first = token.equals(market.first());
        List<Offer> offers = new ArrayList<>(depth.size());
        for (int i = 0; i < depth.size(); i++) {
            long price = depth.price(i);
            Taken gone = taken.get(new Level(buy == first, first ? price : Micros.ONE - price));
            long free = depth.shares(i) - (gone == null ? 0 : gone.takenMicros());
            if (free > 0) {
                offers.add(new Offer(price, depth.shares(i), free));
            }
        }
        return offers;
    }
}
