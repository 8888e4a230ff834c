package io.polystep.polymarket.geo;

import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.MalformedException;
import java.util.Locale;
import java.util.Set;

/** What may be done from this machine's address. Anything but a clear yes is a no. */
public enum Geoblock {
    /** Everything. */
    OPEN,
    /** Only closing positions. */
    CLOSE_ONLY,
    /** Nothing. */
    BLOCKED,
    /** The answer did not come or cannot be read. */
    UNKNOWN;

    /** Countries and regions from which nothing may be done, whatever the answer's flag says. */
    private static final Set<String> NEVER = Set.of("IR", "SY", "CU", "KP");

    private static final Set<String> NEVER_IN_UKRAINE = Set.of("43", "14", "09");

    /** True only when new positions may be opened. */
    public boolean mayOpen() {
        return this == OPEN;
    }

    /** True when positions may be closed. */
    public boolean mayClose() {
        return this == OPEN || this == CLOSE_ONLY;
    }

    /**
     * Reads {@code {"blocked":..,"country":..,"region":..}}. The address in it is not kept.
     *
     * @param closeOnly two-letter countries whose block is known to leave closing allowed; every other block is whole
     */
    public static Geoblock read(String text, Set<String> closeOnly) {
        try {
            Fields answer = new Fields("the geoblock answer", Json.parse(text));
            boolean blocked = answer.flag("blocked");
            String country = answer.text("country").toUpperCase(Locale.ROOT);
            String region = answer.optionalText("region").orElse("").toUpperCase(Locale.ROOT);
            return of(blocked, country, region, closeOnly);
        } catch (MalformedException unreadable) {
            return UNKNOWN;
        }
    }

    private static Geoblock of(boolean blocked, String country, String region, Set<String> closeOnly) {
        if (!country.matches("[A-Z]{2}")) {
            return blocked ? BLOCKED : UNKNOWN;
        }
        String part = region.startsWith("UA-") ? region.substring(3) : region;
        if (NEVER.contains(country) || (country.equals("UA") && NEVER_IN_UKRAINE.contains(part))) {
            return BLOCKED;
        }
        if (!blocked) {
            return OPEN;
        }
        return closeOnly.contains(country) ? CLOSE_ONLY : BLOCKED;
    }
}
