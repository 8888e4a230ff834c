package io.polystep.polymarket.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.polystep.domain.market.BookLevel;
import io.polystep.domain.market.OrderBook;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.port.MarketVenue.BookReading;
import java.util.List;

/** Writes the question for several books and reads the answer. */
public final class ClobBooks {
    private ClobBooks() {}

    /** The body of {@code POST /books}. */
    public static String request(List<TokenId> tokens) {
        ArrayNode body = Json.array();
        tokens.forEach(token -> body.add(Json.object().put("token_id", token.value())));
        return body.toString();
    }

    /** One reading for each token, in the order in which they were asked for. */
    public static List<BookReading> readings(List<TokenId> tokens, String text) {
        JsonNode books;
        try {
            books = Json.parse(text);
        } catch (MalformedException unreadable) {
            return unusable(tokens, unreadable.reason());
        }
        return books.isArray()
                ? tokens.stream().map(token -> reading(token, books)).toList()
                : unusable(tokens, "expected an array of books, found " + Json.shown(books.toString()));
    }

    /** The reading of the answer to {@code GET /book}, which must be of this token. */
    public static BookReading single(TokenId token, String text) {
        ArrayNode books = Json.array();
        try {
            books.add(Json.parse(text));
        } catch (MalformedException unreadable) {
            return new BookReading.Unusable(token, unreadable.reason());
        }
        return reading(token, books);
    }

    /** The same reason for every token. */
    public static List<BookReading> unusable(List<TokenId> tokens, String reason) {
        return tokens.stream()
                .<BookReading>map(token -> new BookReading.Unusable(token, reason))
                .toList();
    }

    private static BookReading reading(TokenId token, JsonNode books) {
        List<JsonNode> own = books.valueStream()
                .filter(book -> book.path("asset_id").asText().equals(token.value()))
                .toList();
        if (own.size() != 1) {
            return new BookReading.Unusable(token, "expected one book of this token, found " + own.size());
        }
        try {
            return new BookReading.Read(book(token, new Fields("the book", own.getFirst())));
        } catch (MalformedException | IllegalArgumentException unfit) {
            return new BookReading.Unusable(token, String.valueOf(unfit.getMessage()));
        }
    }

    private static OrderBook book(TokenId token, Fields book) {
        return new OrderBook(token, book.millis("timestamp"), levels("bids", book), levels("asks", book));
    }

    private static List<BookLevel> levels(String side, Fields book) {
        return book.array(side).stream()
                .map(level -> new Fields("a level of the " + side, level))
                .map(level -> new BookLevel(level.price("price"), level.shares("size")))
                .toList();
    }
}
