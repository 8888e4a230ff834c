package io.polystep.polymarket;

import io.polystep.domain.market.BookLevel;
import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Price;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.order.TimeInForce;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The worst price that an order must accept to be filled from a book. It walks from the best level until the size is
 * covered, with exact sums. Use it to inform a decision; the order itself carries the caller's own worst price.
 */
public final class PriceFromBook {
    private PriceFromBook() {}

    /**
     * The price of the level that covers {@code size}.
     *
     * <p>Looks wrong, is right: when the book is too thin, a {@link TimeInForce#FAK} order gets the worst level of the
     * whole book, as the venue's own client does; any other order gets nothing.
     *
     * @param bestFirst the side that would be taken: asks for a buy, bids for a sale
     * @return empty when nothing can match
     */
    public static Optional<Price> toFill(OrderIntent.Size size, List<BookLevel> bestFirst, TimeInForce timeInForce) {
        BigInteger wanted = wanted(size);
        BigInteger found = BigInteger.ZERO;
        for (BookLevel level : bestFirst) {
            found = found.add(depth(size, level));
            if (found.compareTo(wanted) >= 0) {
                return Optional.of(level.price());
            }
        }
        return timeInForce == TimeInForce.FAK && !bestFirst.isEmpty()
                ? Optional.of(bestFirst.getLast().price())
                : Optional.empty();
    }

    /** Dollars in units of 10^-12, or shares in millionths. */
    private static BigInteger wanted(OrderIntent.Size size) {
        return switch (size) {
            case OrderIntent.Spend spend ->
                BigInteger.valueOf(spend.amount().micros()).multiply(BigInteger.valueOf(Micros.ONE));
            case OrderIntent.Sell sell -> BigInteger.valueOf(sell.shares().micros());
        };
    }

    private static BigInteger depth(OrderIntent.Size size, BookLevel level) {
        BigInteger shares = BigInteger.valueOf(level.size().micros());
        return switch (size) {
            case OrderIntent.Spend _ ->
                shares.multiply(BigInteger.valueOf(level.price().micros()));
            case OrderIntent.Sell _ -> shares;
        };
    }
}
