package io.polystep.local.conformance;

import static io.polystep.local.conformance.VectorCase.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.market.BookLevel;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.TimeInForce;
import io.polystep.polymarket.PriceFromBook;
import java.util.List;
import java.util.Optional;

/** The worst price needed to fill from a book, which the venue lists with the best level last. */
final class BookPriceSuite implements VectorSuite {
    @Override
    public Comparison check(VectorCase vector) {
        List<BookLevel> bestFirst = vector.input()
                .path("levels")
                .valueStream()
                .map(BookPriceSuite::level)
                .toList()
                .reversed();
        Optional<Price> price = PriceFromBook.toFill(
                Sizes.of(Side.valueOf(vector.in("side")), vector.in("amount")),
                bestFirst,
                TimeInForce.valueOf(vector.in("orderType")));
        return compare(Comparison.of(vector), price);
    }

    private static Comparison compare(Comparison comparison, Optional<Price> found) {
        if (comparison.expects("error")) {
            return comparison
                    .same("error", "no match")
                    .require(found.isEmpty(), "error: expected no price, found " + found);
        }
        return found.map(price -> comparison.require(
                        Price.of(comparison.take("price").asText()).equals(price), "price: found " + price))
                .orElseGet(() -> comparison.same("price", "none"));
    }

    private static BookLevel level(JsonNode level) {
        return new BookLevel(Price.of(text(level, "price")), Shares.of(text(level, "size")));
    }
}
