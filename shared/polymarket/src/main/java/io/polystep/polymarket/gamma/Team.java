package io.polystep.polymarket.gamma;

import io.polystep.polymarket.wire.Fields;
import java.util.Optional;

/**
 * A team of a league.
 *
 * @param id the venue's number
 * @param name as outcomes write it
 * @param league short name, for example {@code cs2}
 * @param abbreviation as slugs write it
 */
public record Team(String id, String name, String league, Optional<String> abbreviation) {
    /** Reads one object. */
    public static Team read(Fields team) {
        return new Team(
                team.text("id"),
                team.optionalText("name").orElseThrow(() -> team.wrong("name", "a name")),
                team.optionalText("league").orElseThrow(() -> team.wrong("league", "a short name")),
                team.optionalText("abbreviation"));
    }
}
