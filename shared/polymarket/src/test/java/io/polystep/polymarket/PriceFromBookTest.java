package io.polystep.polymarket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.market.BookLevel;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.TickSize;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.TimeInForce;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PriceFromBookTest {
    static List<Vectors.Case> books() {
        return Vectors.cases("market_price_from_book");
    }

    static List<Vectors.Case> grid() {
        return Vectors.cases("price_grid");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("books")
    void givesThePriceOfTheVector(Vectors.Case vector) {
        List<BookLevel> bestFirst = vector.input()
                .path("levels")
                .valueStream()
                .map(level -> new BookLevel(
                        Price.of(level.path("price").asText()),
                        Shares.of(level.path("size").asText())))
                .toList()
                .reversed();

        Optional<Price> price =
                PriceFromBook.toFill(size(vector), bestFirst, TimeInForce.valueOf(vector.in("orderType")));

        Optional<Price> expected =
                vector.expected().has("error") ? Optional.empty() : Optional.of(Price.of(vector.out("price")));
        assertEquals(expected, price);
    }

    private static OrderIntent.Size size(Vectors.Case vector) {
        return switch (Side.valueOf(vector.in("side"))) {
            case BUY -> new OrderIntent.Spend(Usdc.of(vector.in("amount")));
            case SELL -> new OrderIntent.Sell(Shares.of(vector.in("amount")));
        };
    }

    @Test
    void findsNothingInAnEmptyBookEvenForFillAndKill() {
        assertTrue(PriceFromBook.toFill(new OrderIntent.Spend(Usdc.of("1")), List.of(), TimeInForce.FAK)
                .isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("grid")
    void agreesWithTheVectorOnTheTickGrid(Vectors.Case vector) {
        assertEquals(
                vector.expected().path("valid").asBoolean(),
                onGrid(TickSize.of(vector.in("tickSize")), vector.in("price")));
    }

    private static boolean onGrid(TickSize tick, String price) {
        try {
            return tick.allows(Price.of(price));
        } catch (IllegalArgumentException outsideZeroToOne) {
            return false;
        }
    }
}
