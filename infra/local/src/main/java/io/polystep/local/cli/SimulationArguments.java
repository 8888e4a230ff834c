package io.polystep.local.cli;

import io.polystep.local.simulation.faults.FaultKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the values of the simulations' options are read. */
final class SimulationArguments {
    private SimulationArguments() {}

    /**
     * Seeds from one to another.
     *
     * @param first the first
     * @param last the last, not before the first
     */
    record SeedRange(long first, long last) {
        @Override
        public String toString() {
            return first + ".." + last;
        }
    }

    /** A range such as {@code 1..100}. */
    static final class Seeds implements ITypeConverter<SeedRange> {
        private static final Pattern RANGE = Pattern.compile("(\\d{1,15})\\.\\.(\\d{1,15})");

        @Override
        public SeedRange convert(String text) {
            Matcher range = RANGE.matcher(text);
            if (range.matches()) {
                long first = Long.parseLong(range.group(1));
                long last = Long.parseLong(range.group(2));
                if (first <= last) {
                    return new SeedRange(first, last);
                }
            }
            throw new TypeConversionException("expected seeds like 1..100, found '" + text + "'");
        }
    }

    /** Kinds of faults: names with commas between, {@code all} or {@code none}. */
    static final class Faults implements ITypeConverter<Set<FaultKind>> {
        @Override
        public Set<FaultKind> convert(String text) {
            Set<FaultKind> kinds = EnumSet.noneOf(FaultKind.class);
            switch (text.toLowerCase(Locale.ROOT)) {
                case "all" -> kinds.addAll(EnumSet.allOf(FaultKind.class));
                case "none" -> {
                    // nothing goes wrong
                }
                default -> Arrays.stream(text.split(",")).map(String::strip).forEach(name -> kinds.add(kind(name)));
            }
            return kinds;
        }

        private static FaultKind kind(String name) {
            return Arrays.stream(FaultKind.values())
                    .filter(kind -> kind.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("expected all, none or some of "
                            + Arrays.toString(FaultKind.values()) + ", found '" + name + "'"));
        }
    }
}
