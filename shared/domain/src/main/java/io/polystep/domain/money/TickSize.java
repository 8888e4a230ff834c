package io.polystep.domain.money;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The price grid of a market: the six ticks that the venue uses, with the decimals that each allows for the dollar side
 * of a market order. Source: venue protocol reference, amounts and rounding.
 */
public enum TickSize {
    /** 0.1 */
    TENTH(100_000, 3),
    /** 0.01 */
    HUNDREDTH(10_000, 4),
    /** 0.005 */
    HALF_CENT(5_000, 5),
    /** 0.0025 */
    QUARTER_CENT(2_500, 6),
    /** 0.001 */
    THOUSANDTH(1_000, 5),
    /** 0.0001 */
    TEN_THOUSANDTH(100, 6);

    private final long micros;
    private final int amountDecimals;

    TickSize(long micros, int amountDecimals) {
        this.micros = micros;
        this.amountDecimals = amountDecimals;
    }

    /** The tick of this size in millionths, or empty when the venue has no such tick. */
    public static Optional<TickSize> ofMicros(long micros) {
        return Stream.of(values()).filter(tick -> tick.micros == micros).findFirst();
    }

    /**
     * Reads a tick such as {@code "0.01"}.
     *
     * @throws IllegalArgumentException if the venue has no such tick
     */
    public static TickSize of(String tick) {
        return ofMicros(Micros.parse(tick))
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected a tick of 0.1, 0.01, 0.005, 0.0025, 0.001 or 0.0001, found " + tick));
    }

    /** The step in millionths of a dollar. */
    public long micros() {
        return micros;
    }

    /** Decimals to which the computed side of a market order is cut. */
    public int amountDecimals() {
        return amountDecimals;
    }

    /** True when the price is a whole number of ticks between one tick and one dollar less one tick. */
    public boolean allows(Price price) {
        return price.micros() % micros == 0 && price.micros() >= micros && price.micros() <= Micros.ONE - micros;
    }

    /** The highest grid price not above {@code price}; empty when that would be below one tick. */
    public Optional<Price> floor(Price price) {
        long onGrid = Math.min(price.micros() - price.micros() % micros, Micros.ONE - micros);
        return onGrid < micros ? Optional.empty() : Optional.of(new Price(onGrid));
    }

    /** The tick as a plain decimal, for example {@code 0.01}. */
    @Override
    public String toString() {
        return Micros.format(micros);
    }
}
