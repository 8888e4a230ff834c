package io.polystep.runtime;

import io.polystep.domain.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads environment variables and keeps every fault, so that one message can name them all. */
final class Variables {
    private final Map<String, String> environment;
    private final List<String> faults = new ArrayList<>();

    Variables(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The value read by {@code parser}; null, with a fault noted, when it is missing or ill-formed. */
    <T> @Nullable T read(String name, String expected, Function<String, T> parser) {
        String text = environment.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            faults.add(name + ": expected " + expected + ", found nothing");
            return null;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | ArithmeticException illFormed) {
            faults.add(name + ": expected " + expected + ", found '" + Excerpt.of(text) + "' ("
                    + Excerpt.of(String.valueOf(illFormed.getMessage())) + ")");
            return null;
        }
    }

    /** A comma-separated list with at least one element. */
    <T> @Nullable List<T> list(String name, String expected, Function<String, T> parser) {
        return read(
                name,
                "a comma-separated list of " + expected,
                text -> List.of(text.split(",")).stream()
                        .map(String::strip)
                        .map(parser)
                        .toList());
    }

    /** The value, if there is one. */
    Optional<String> optional(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    List<String> faults() {
        return List.copyOf(faults);
    }
}
