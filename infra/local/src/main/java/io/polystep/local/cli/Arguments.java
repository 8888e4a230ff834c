package io.polystep.local.cli;

import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Usdc;
import io.polystep.strategy.Strategies;
import io.polystep.strategy.Strategy;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the values of options are read. What does not fit is a usage error that says what was expected. */
final class Arguments {
    private static final int MOST_PORT = 65_535;

    private Arguments() {}

    /** A UTC time. */
    static final class Time implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            return read(text, "a UTC time like 2026-04-16T08:00:00Z", Instant::parse);
        }
    }

    /** Dollars above zero. */
    static final class Cash implements ITypeConverter<Usdc> {
        @Override
        public Usdc convert(String text) {
            String expected = "dollars above zero with at most six decimals";
            Usdc cash = read(text, expected, Usdc::of);
            if (!cash.isPositive()) {
                throw unfit(expected, text);
            }
            return cash;
        }
    }

    /** A takers' fee rate with exponent 1. */
    static final class FeeRate implements ITypeConverter<FeeSchedule> {
        @Override
        public FeeSchedule convert(String text) {
            return read(text, "a rate from 0 to 1, like 0.07", rate -> new FeeSchedule(Micros.parse(rate), 1));
        }
    }

    /** A built-in strategy. */
    static final class StrategyName implements ITypeConverter<Strategy> {
        @Override
        public Strategy convert(String text) {
            return Strategies.all().stream()
                    .filter(known -> known.id().value().equals(text))
                    .findFirst()
                    .orElseThrow(() -> unfit("one of " + names(), text));
        }

        private static String names() {
            return String.join(
                    ", ",
                    Strategies.all().stream().map(known -> known.id().value()).toList());
        }
    }

    /** A TCP port, or 0 for any free one. */
    static final class Port implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            String expected = "a port from 0 to " + MOST_PORT;
            int port = read(text, expected, Integer::valueOf);
            if (port < 0 || port > MOST_PORT) {
                throw unfit(expected, text);
            }
            return port;
        }
    }

    private static <T> T read(String text, String expected, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException wrong) {
            throw unfit(expected, text);
        }
    }

    private static TypeConversionException unfit(String expected, String found) {
        return new TypeConversionException("expected " + expected + ", found '" + found + "'");
    }
}
