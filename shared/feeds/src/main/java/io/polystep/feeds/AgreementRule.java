package io.polystep.feeds;

import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Rounding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When readings of several exchanges count as one price.
 *
 * @param staleAfter the exchanges to use, each with the age above which its reading is too old
 * @param mostPpm the widest spread, highest minus lowest in millionths of the median; zero or more
 * @param quorum the least number of fresh readings, from 2 to the number of exchanges
 */
public record AgreementRule(Map<Source, Duration> staleAfter, long mostPpm, int quorum) {
    private static final Comparator<SpotReading> BY_PRICE = Comparator.comparing(SpotReading::price);

    /** Copies the map; refuses limits that cannot be met or check nothing. */
    public AgreementRule {
        staleAfter = Map.copyOf(staleAfter);
        if (quorum < 2 || quorum > staleAfter.size() || mostPpm < 0) {
            throw new IllegalArgumentException("expected a quorum from 2 to the number of sources and a spread of zero"
                    + " or more, found quorum " + quorum + ", " + staleAfter.size() + " sources, spread " + mostPpm);
        }
    }

    /**
     * Judges the readings. Of two readings of one exchange the later one counts; a reading from the future or of an
     * exchange that the rule does not name is left out with a reason.
     *
     * @throws IllegalArgumentException if they price different assets
     */
    public Agreement judge(List<SpotReading> readings, Instant now) {
        requireOneAsset(readings);
        List<SpotReading> usable = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        Map<Source, SpotReading> latest = latest(readings, leftOut);
        for (Source source : Source.values()) {
            Optional<String> fault = fault(source, Optional.ofNullable(latest.get(source)), now);
            fault.ifPresentOrElse(leftOut::add, () -> usable.addAll(ofSource(latest, source)));
        }
        return usable.size() < quorum
                ? new Agreement.NotEnough(usable.size(), quorum, leftOut)
                : compare(usable, leftOut);
    }

    private List<SpotReading> ofSource(Map<Source, SpotReading> latest, Source source) {
        return staleAfter.containsKey(source)
                ? Optional.ofNullable(latest.get(source)).stream().toList()
                : List.of();
    }

    private Map<Source, SpotReading> latest(List<SpotReading> readings, List<String> leftOut) {
        Map<Source, SpotReading> latest = new EnumMap<>(Source.class);
        for (SpotReading reading : readings) {
            if (!staleAfter.containsKey(reading.source())) {
                leftOut.add(reading.source() + ": not a source of this rule");
            } else {
                latest.merge(reading.source(), reading, AgreementRule::later);
            }
        }
        return latest;
    }

    private static SpotReading later(SpotReading first, SpotReading second) {
        return second.receivedAt().isBefore(first.receivedAt()) ? first : second;
    }

    private Optional<String> fault(Source source, Optional<SpotReading> reading, Instant now) {
        Duration limit = staleAfter.get(source);
        if (limit == null) {
            return Optional.empty();
        }
        if (reading.isEmpty()) {
            return Optional.of(source + ": no reading");
        }
        Duration age = Duration.between(reading.get().asOf(), now);
        if (reading.get().receivedAt().isAfter(now)) {
            return Optional.of(source + ": received " + age.negated().toMillis() + " ms in the future");
        }
        return age.compareTo(limit) > 0
                ? Optional.of(source + ": " + age.toMillis() + " ms old, at most " + limit.toMillis() + " ms allowed")
                : Optional.empty();
    }

    private Agreement compare(List<SpotReading> usable, List<String> leftOut) {
        List<SpotReading> sorted = usable.stream().sorted(BY_PRICE).toList();
        SpotPrice median = median(sorted);
        long spread = Math.subtractExact(
                sorted.getLast().price().micros(), sorted.getFirst().price().micros());
        long ppm = Micros.mulDiv(spread, Micros.ONE, median.micros(), Rounding.UP);
        return ppm <= mostPpm
                ? new Agreement.Agreed(
                        median, usable.stream().map(SpotReading::source).toList(), ppm, leftOut)
                : new Agreement.Disagreed(ppm, mostPpm, usable);
    }

    private static SpotPrice median(List<SpotReading> sorted) {
        long upper = sorted.get(sorted.size() / 2).price().micros();
        long lower = sorted.get((sorted.size() - 1) / 2).price().micros();
        return new SpotPrice(lower + (upper - lower) / 2);
    }

    private static void requireOneAsset(List<SpotReading> readings) {
        List<Asset> assets =
                readings.stream().map(SpotReading::asset).distinct().toList();
        if (assets.size() > 1) {
            throw new IllegalArgumentException("expected readings of one asset, found " + assets);
        }
    }
}
