package io.polystep.polymarket.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Rows of one or more pages. A row that cannot be read is dropped, and every dropped row is listed, so that nobody takes
 * a part for the whole without knowing it.
 *
 * @param rows those that could be read, in the order of the answer
 * @param dropped those that could not
 * @param next cursor of the next page; empty only when the venue itself said that there is none
 * @param <T> what a row is
 */
public record Page<T>(List<T> rows, List<Dropped> dropped, Optional<String> next) {
    /** Copies the lists. */
    public Page {
        rows = List.copyOf(rows);
        dropped = List.copyOf(dropped);
    }

    /** True when no row was dropped. */
    public boolean whole() {
        return dropped.isEmpty();
    }

    /**
     * Reads rows.
     *
     * @param what the name of a row, for messages
     * @param read makes a row of an object's fields; throws {@link MalformedException} or
     *     {@link IllegalArgumentException} for one that does not fit
     */
    public static <T> Page<T> of(String what, List<JsonNode> nodes, Function<Fields, T> read, Optional<String> next) {
        List<T> rows = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        for (int index = 0; index < nodes.size(); index++) {
            try {
                rows.add(read.apply(new Fields(what, nodes.get(index))));
            } catch (MalformedException | IllegalArgumentException | ArithmeticException unfit) {
                dropped.add(new Dropped(index, String.valueOf(unfit.getMessage())));
            }
        }
        return new Page<>(rows, dropped, next);
    }

    /** The rows of an answer that is a bare array; {@code null} is no rows. */
    public static <T> Page<T> ofArray(String what, String text, Function<Fields, T> read) {
        JsonNode node = Json.parse(text);
        if (!node.isArray() && !node.isNull()) {
            throw new MalformedException("expected an array of " + what + ", found " + Json.shown(text));
        }
        return of(what, node.valueStream().toList(), read, Optional.empty());
    }

    /** This page and the one after it, as one; indexes of dropped rows go on counting. */
    public Page<T> and(Page<T> later) {
        int seen = rows.size() + dropped.size();
        Stream<Dropped> moved = later.dropped.stream().map(row -> new Dropped(seen + row.index(), row.reason()));
        return new Page<>(
                Stream.concat(rows.stream(), later.rows.stream()).toList(),
                Stream.concat(dropped.stream(), moved).toList(),
                later.next);
    }
}
