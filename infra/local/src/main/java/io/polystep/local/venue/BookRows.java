package io.polystep.local.venue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Micros;
import java.util.List;

/** Whole books as reads and sockets tell them. */
final class BookRows {
    private static final int HASH_DIGITS = 40;

    private BookRows() {}

    static ObjectNode book(VenueMarket market, TokenId token, VenueDesk.Quotes quotes, String lastPrice) {
        ObjectNode book = Wire.object()
                .put("market", market.terms().condition().value())
                .put("asset_id", token.value())
                .put("timestamp", Long.toString(quotes.at().toEpochMilli()));
        book.set("bids", worstFirst(quotes.bids()));
        book.set("asks", worstFirst(quotes.asks()));
        return book.put("hash", hash(book))
                .put("min_order_size", market.terms().terms().minimumSize().toString())
                .put("tick_size", market.tick().toString())
                .put("neg_risk", market.terms().terms().negRisk())
                .put("last_trade_price", lastPrice);
    }

    private static String hash(ObjectNode book) {
        return Eip712.hex(Eip712.keccak(book.toString())).substring(2, 2 + HASH_DIGITS);
    }

    private static ArrayNode worstFirst(List<Offer> offers) {
        ArrayNode levels = Wire.array();
        for (Offer offer : offers.reversed()) {
            levels.addObject()
                    .put("price", Micros.format(offer.priceMicros()))
                    .put("size", Micros.format(offer.freeMicros()));
        }
        return levels;
    }
}
