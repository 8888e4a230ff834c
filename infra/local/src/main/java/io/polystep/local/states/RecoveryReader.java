package io.polystep.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.local.states.State.Catcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code Retry} and {@code Catch}, with AWS's defaults: 3 attempts, 1 second, rate 2.0, no jitter. */
final class RecoveryReader {

    private static final long SECONDS_MAX = 99_999_999;

    private static final long MAX_DELAY_LIMIT_SECONDS = 31_622_399;

    private RecoveryReader() {}

    static List<Retrier> retriers(FieldReader state) {
        List<Retrier> retriers = new ArrayList<>();
        List<FieldReader> entries = state.objects("Retry");
        for (FieldReader entry : entries) {
            retriers.add(retrier(entry, entry == entries.getLast()));
            entry.finish();
        }
        return retriers;
    }

    private static Retrier retrier(FieldReader entry, boolean last) {
        long interval = entry.whole("IntervalSeconds", 1, 1, SECONDS_MAX);
        Optional<Long> maxDelay = entry.has("MaxDelaySeconds")
                ? Optional.of(entry.whole("MaxDelaySeconds", 0, interval + 1, MAX_DELAY_LIMIT_SECONDS))
                : Optional.empty();
        return new Retrier(
                errors(entry, last),
                interval,
                (int) entry.whole("MaxAttempts", 3, 0, SECONDS_MAX),
                entry.decimal("BackoffRate", 2.0, 1.0),
                maxDelay,
                fullJitter(entry));
    }

    private static boolean fullJitter(FieldReader entry) {
        String strategy = entry.optionalText("JitterStrategy").orElse("NONE");
        return switch (strategy) {
            case "FULL" -> true;
            case "NONE" -> false;
            default -> throw entry.fault("JitterStrategy", "expected FULL or NONE, found " + strategy);
        };
    }

    static List<Catcher> catchers(FieldReader state) {
        List<Catcher> catchers = new ArrayList<>();
        List<FieldReader> entries = state.objects("Catch");
        for (FieldReader entry : entries) {
            List<String> errors = errors(entry, entry == entries.getLast());
            catchers.add(new Catcher(errors, entry.text("Next"), StateReader.shaping(entry)));
            entry.finish();
        }
        return catchers;
    }

    private static List<String> errors(FieldReader entry, boolean last) {
        List<String> errors = new ArrayList<>();
        for (JsonNode name : entry.required("ErrorEquals")) {
            errors.add(checked(entry, name));
        }
        if (errors.isEmpty()) {
            throw entry.fault("ErrorEquals", "expected an array with at least one error name");
        }
        if (errors.contains(ErrorNames.ALL) && (errors.size() > 1 || !last)) {
            throw entry.fault("ErrorEquals", "expected States.ALL alone and in the last entry, found " + errors);
        }
        return errors;
    }

    private static String checked(FieldReader entry, JsonNode name) {
        String text = name.asText();
        boolean reserved = text.startsWith("States.");
        if (!name.isTextual() || (reserved && !ErrorNames.RESERVED.contains(text))) {
            throw entry.fault("ErrorEquals", "expected an error name, found " + name + ", which no state reports");
        }
        return text;
    }
}
