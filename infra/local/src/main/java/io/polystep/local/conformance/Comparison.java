package io.polystep.local.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.polymarket.wire.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Collects differences between what a case expects and what was computed. Every expected field must be compared: one
 * that nobody asked for is a difference too, so that nothing is passed over unseen.
 */
final class Comparison {
    private final JsonNode expected;
    private final Set<String> compared = new HashSet<>();
    private final List<String> differences = new ArrayList<>();

    private Comparison(JsonNode expected) {
        this.expected = expected;
    }

    static Comparison of(VectorCase vector) {
        return new Comparison(vector.expected());
    }

    /** The expected text is exactly this one. */
    Comparison same(String field, String actual) {
        return compare(field, text(field), actual);
    }

    /** The expected hex is this one; the case of letters says nothing. */
    Comparison sameHex(String field, String actual) {
        return compare(field, text(field).toLowerCase(Locale.ROOT), actual.toLowerCase(Locale.ROOT));
    }

    /** The expected JSON value is this one; the order of fields says nothing. */
    Comparison sameJson(String field, JsonNode actual) {
        compared.add(field);
        return expected.path(field).equals(actual)
                ? this
                : differs(field, expected.path(field).toString(), actual.toString());
    }

    /** The expected field, for a rule of the caller's own, which then reports with {@link #require}. */
    JsonNode take(String field) {
        compared.add(field);
        return expected.path(field);
    }

    /** Notes a difference unless {@code holds}. */
    Comparison require(boolean holds, String otherwise) {
        if (!holds) {
            differences.add(Json.shown(otherwise));
        }
        return this;
    }

    /** True when the case expects this field. */
    boolean expects(String field) {
        return expected.has(field);
    }

    /** The first difference; empty when there is none and every expected field was compared. */
    Optional<String> difference() {
        List<String> all = new ArrayList<>(differences);
        expected.fieldNames().forEachRemaining(field -> {
            if (!compared.contains(field)) {
                all.add("expected field '" + field + "' is not known to this suite");
            }
        });
        if (compared.isEmpty() && differences.isEmpty()) {
            all.add("nothing was compared");
        }
        return all.stream().findFirst();
    }

    private String text(String field) {
        compared.add(field);
        return VectorCase.text(expected, field);
    }

    private Comparison compare(String field, String wanted, String actual) {
        return wanted.equals(actual) ? this : differs(field, wanted, actual);
    }

    /** Long texts are shown from shortly before the place where they part. */
    private Comparison differs(String field, String wanted, String actual) {
        int from = Math.max(0, parting(wanted, actual) - 10);
        String at = from == 0 ? "" : " from character " + from;
        differences.add(field + ": expected " + Json.shown(wanted.substring(from)) + ", found "
                + Json.shown(actual.substring(Math.min(from, actual.length()))) + at);
        return this;
    }

    private static int parting(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int i = 0;
        while (i < most && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }
}
