package io.polystep.reconciliation;

import io.polystep.domain.Address;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.ScannedMarket;
import io.polystep.domain.order.Order;
import io.polystep.domain.reconciliation.BookView;
import java.util.Collection;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which exchanges must be allowed to take dollars: those of the markets that a signal could choose now, and those of the
 * orders that are not closed. An exchange that nothing is traded on needs no allowance, so it is not asked for.
 *
 * @param exchanges the exchange of a version of markets, regular or neg-risk
 */
record Spenders(BiFunction<MarketVersion, Boolean, Address> exchanges) {
    /** The exchanges; that of regular markets is always among them, so that there is something to compare. */
    Set<Address> needed(Collection<ScannedMarket> current, BookView books) {
        Stream<Market> scanned = current.stream().map(ScannedMarket::market);
        Stream<Market> ordered =
                books.orders().stream().filter(order -> !order.closed()).map(Order::market);
        return Stream.concat(
                        Stream.of(exchanges.apply(MarketVersion.CONDITIONAL_TOKENS, false)),
                        Stream.concat(scanned, ordered)
                                .map(market -> exchanges.apply(market.version(), market.negRisk())))
                .collect(Collectors.toUnmodifiableSet());
    }
}
