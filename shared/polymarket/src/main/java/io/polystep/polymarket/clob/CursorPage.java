package io.polystep.polymarket.clob;

import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.Page;
import java.util.Optional;
import java.util.function.Function;

/** The page shape of the private lists: {@code {"next_cursor","data":[..]}}. */
final class CursorPage {
    /** The cursor of the first page. */
    static final String START = "MA==";

    private static final String END = "LTE=";

    private CursorPage() {}

    static <T> Page<T> read(String what, String text, Function<Fields, T> row) {
        Fields page = new Fields("the page of " + what, Json.parse(text));
        Optional<String> next =
                Optional.of(page.text("next_cursor")).filter(cursor -> !cursor.equals(END) && !cursor.isEmpty());
        return Page.of(what, page.array("data"), row, next);
    }
}
