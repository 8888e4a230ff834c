package io.polystep.local.fuzz;

import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.TickSize;
import io.polystep.domain.money.Usdc;
import io.polystep.feeds.SpotPrice;
import io.polystep.polymarket.book.Levels;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rule against wrong numbers and words: what a decoder read stands in the payload.
 *
 * <p>Every amount, number, time and constant in the value is looked for among the payload's own. A null taken for zero, a
 * number cut off or scaled wrongly, and an unknown word taken for a known one are not found there.
 */
final class Claims implements Rule {
    /** What follows from other fields, from the question or from the type, and stands in no payload. */
    private static final Set<String> DERIVED = Set.of(
            "Fill.value",
            "Fill.fee",
            "Fill.shares",
            "Dropped.index",
            "GameRef.map",
            "Part.side",
            "TeamState.dragons",
            "Settlement.received",
            "Settlement.gasWei",
            "GasOffer.tip",
            "GasOffer.maxFee",
            "ClobMarket.takerDelay",
            "SpotReading.receivedAt",
            "Candles.receivedAt");

    private final Words words;

    Claims(Words words) {
        this.words = words;
    }

    @Override
    public Optional<String> breach(Payload payload, Verdict verdict) {
        return verdict instanceof Verdict.Read(Object value)
                ? breach("value", value, Scalars.of(payload))
                : Optional.empty();
    }

    private Optional<String> breach(String where, Object value, Scalars said) {
        return switch (value) {
            case Price price -> micros(where, price.micros(), said);
            case Shares shares -> micros(where, shares.micros(), said);
            case Usdc dollars -> micros(where, dollars.micros(), said);
            case SpotPrice price -> micros(where, price.micros(), said);
            case TickSize tick -> micros(where, tick.micros(), said);
            case FeeSchedule fees -> fees(where, fees, said);
            case Levels levels -> levels(where, levels, said);
            case BigInteger number -> whole(where, number, said);
            case Long number -> whole(where, BigInteger.valueOf(number), said);
            case Integer number -> whole(where, BigInteger.valueOf(number), said);
            case Instant time -> time(where, time, said);
            case Enum<?> constant -> words.breach(where, constant, said);
            case Optional<?> maybe -> maybe.flatMap(present -> breach(where, present, said));
            case Collection<?> several -> first(where, several, said);
            case Map<?, ?> several ->
                first(where, several.values(), said).or(() -> first(where, several.keySet(), said));
            case Record read -> record(read, said);
            default -> Optional.empty();
        };
    }

    private Optional<String> first(String where, Collection<?> several, Scalars said) {
        return several.stream()
                .limit(64)
                .flatMap(one -> breach(where, one, said).stream())
                .findFirst();
    }

    private Optional<String> record(Record read, Scalars said) {
        Optional<String> wrong = words.breach(read, said);
        for (RecordComponent part : read.getClass().getRecordComponents()) {
            String where = read.getClass().getSimpleName() + "." + part.getName();
            if (wrong.isEmpty() && !DERIVED.contains(where)) {
                wrong = breach(where, component(read, part), said);
            }
        }
        return wrong;
    }

    private static Object component(Record read, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(read);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("expected a readable component " + part, unreadable);
        }
    }

    private static Optional<String> micros(String where, long micros, Scalars said) {
        return said.holdsMicros(micros) ? Optional.empty() : wrong(where, micros + " millionths");
    }

    private static Optional<String> whole(String where, BigInteger number, Scalars said) {
        return said.holdsWhole(number) ? Optional.empty() : wrong(where, "the number " + number);
    }

    private static Optional<String> fees(String where, FeeSchedule fees, Scalars said) {
        // A market without fees says so with a flag.
        return fees.rateMicros() == 0 ? Optional.empty() : micros(where, fees.rateMicros(), said);
    }

    private static Optional<String> levels(String where, Levels levels, Scalars said) {
        for (int level = 0; level < Math.min(levels.count(), 64); level++) {
            Optional<String> wrong = micros(where + " price", levels.priceMicros(level), said);
            if (wrong.isPresent() || !said.holdsMicros(levels.sizeMicros(level))) {
                return wrong.isPresent() ? wrong : wrong(where, levels.sizeMicros(level) + " millionths");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> time(String where, Instant time, Scalars said) {
        boolean numeric = said.holdsWhole(BigInteger.valueOf(time.getEpochSecond()))
                || said.holdsWhole(BigInteger.valueOf(time.getEpochSecond())
                        .multiply(BigInteger.valueOf(1_000))
                        .add(BigInteger.valueOf(time.getNano() / 1_000_000)));
        return numeric || said.holdsDates() ? Optional.empty() : wrong(where, "the time " + time);
    }

    private static Optional<String> wrong(String where, String found) {
        return Optional.of("wrong value: " + where + " is " + found + ", which the payload does not hold");
    }
}
