package io.polystep.polymarket.gamma;

import io.polystep.domain.Whole;
import io.polystep.polymarket.wire.Fields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sport or esport of the venue.
 *
 * @param code its short name, for example {@code cs2}
 * @param tags numbers by which its events are found
 * @param primaryTag the one of them that is its own; the others it shares with other sports
 * @param series number of its series, when it has one
 */
public record Sport(String code, List<Integer> tags, Optional<Integer> primaryTag, Optional<String> series) {
    /** Copies the list. */
    public Sport {
        tags = List.copyOf(tags);
    }

    /** Reads one row; its tags are one text with commas. */
    public static Sport read(Fields sport) {
        return new Sport(
                sport.optionalText("sport").orElseThrow(() -> sport.wrong("sport", "a short name")),
                sport.optionalValue("tags", "whole numbers with commas", Sport::numbers)
                        .orElse(List.of()),
                sport.optionalValue("primaryTagId", "a whole number", Whole::ofInt),
                sport.optionalText("series"));
    }

    private static List<Integer> numbers(String text) {
        return Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Whole::ofInt)
                .toList();
    }
}
