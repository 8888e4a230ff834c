package io.polystep.polymarket.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.polystep.polymarket.wire.Dropped;
import io.polystep.polymarket.wire.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PagesTest {
    @Test
    void goesOnAfterAnEmptyPageAndCountsEveryDroppedRow() {
        Map<String, Page<String>> pages = Map.of(
                "a", page(List.of("1"), List.of(new Dropped(1, "bad")), "b"),
                "b", page(List.of(), List.of(), "c"),
                "c", new Page<>(List.of("2"), List.of(new Dropped(0, "worse")), Optional.empty()));

        Page<String> all = Pages.all("a", 9, cursor -> new Outcome.Done<>(Objects.requireNonNull(pages.get(cursor))))
                .done()
                .orElseThrow();

        assertEquals(List.of("1", "2"), all.rows());
        assertEquals(List.of(new Dropped(1, "bad"), new Dropped(2, "worse")), all.dropped());
    }

    @Test
    void endsWhenACursorComesTwiceOrThereAreTooManyPages() {
        assertInstanceOf(
                Outcome.Unreadable.class,
                Pages.all("a", 9, cursor -> new Outcome.Done<>(page(List.of(), List.of(), "a"))));
        assertInstanceOf(
                Outcome.Unreadable.class,
                Pages.all("a", 3, cursor -> new Outcome.Done<>(page(List.of(), List.of(), cursor + "a"))));
    }

    @Test
    void givesNoPartOfAListWhoseNextPageFails() {
        Outcome<Page<String>> outcome = Pages.all(
                "a",
                9,
                cursor -> cursor.equals("a")
                        ? new Outcome.Done<>(page(List.of("1"), List.of(), "b"))
                        : new Outcome.Retryable<>("cut", Optional.empty()));

        assertEquals(new Outcome.Retryable<>("cut", Optional.empty()), outcome);
    }

    private static Page<String> page(List<String> rows, List<Dropped> dropped, String next) {
        return new Page<>(rows, dropped, Optional.of(next));
    }
}
