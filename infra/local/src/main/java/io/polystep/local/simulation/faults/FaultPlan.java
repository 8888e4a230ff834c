package io.polystep.local.simulation.faults;

import io.polystep.local.simulation.world.Crossing;
import io.polystep.local.simulation.world.MadeMarkets;
import io.polystep.local.simulation.world.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * When each kind is due, drawn once from the seed; and how often each has really happened. A kind that is due waits for a
 * crossing that it can strike.
 */
public final class FaultPlan {
    private static final Duration SCRIPT_TIME = Duration.ofHours(1);
    private static final int PER_DAY = 3;
    private static final int MOST_SKIPPED = 9;

    private final Set<FaultKind> kinds;
    private final RandomGenerator random;
    private final Instant end;
    private final Deque<Due> ahead;
    private final Map<FaultKind, Deque<Wait>> waiting = new EnumMap<>(FaultKind.class);
    private final Map<FaultKind, Long> happened = new EnumMap<>(FaultKind.class);

    private int waits;

    private record Due(Instant at, FaultKind kind) {}

    /** A strike that waits for its crossing: only where orders and redemptions are made, after some were let pass. */
    private static final class Wait {
        private final boolean anywhere;
        private final boolean sendsOnly;
        private int skip;

        Wait(boolean anywhere, boolean sendsOnly, int skip) {
            this.anywhere = anywhere;
            this.sendsOnly = sendsOnly;
            this.skip = skip;
        }
    }

    /**
     * @param kinds what may happen
     * @param seed of everything drawn
     * @param start from when
     * @param time for how long
     */
    public FaultPlan(Set<FaultKind> kinds, long seed, Instant start, Duration time) {
        this.kinds = kinds;
        this.end = start.plus(time);
        this.random = MadeMarkets.random(seed, 0x6661756c7473L);
        List<Due> due = new ArrayList<>();
        for (FaultKind kind : FaultKind.values()) {
            // Drawn for every kind, so that leaving one out changes nothing for the others.
            List<Instant> times = times(start, time);
            if (kinds.contains(kind)) {
                kept(kind, times).forEach(at -> due.add(new Due(at, kind)));
            }
        }
        due.sort(Comparator.comparing(Due::at).thenComparing(Due::kind));
        this.ahead = new ArrayDeque<>(due);
    }

    /** An order that waits for three days keeps the world from resting, so only the last of these happens. */
    private static List<Instant> kept(FaultKind kind, List<Instant> times) {
        return kind == FaultKind.REDRIVE_AFTER_3_DAYS && !times.isEmpty() ? List.of(times.getLast()) : times;
    }

    private FaultPlan(Map<FaultKind, Duration> script, Instant start) {
        this.kinds = script.keySet();
        this.end = start.plus(SCRIPT_TIME);
        this.random = MadeMarkets.random(1, 0x6661756c7473L);
        List<Due> due = new ArrayList<>();
        script.forEach((kind, offset) -> {
            if (kind.strikes()) {
                await(kind, new Wait(false, kind.strikesAt(Place.VENUE_SEND), 0));
            } else {
                due.add(new Due(start.plus(offset), kind));
            }
        });
        due.sort(Comparator.comparing(Due::at).thenComparing(Due::kind));
        this.ahead = new ArrayDeque<>(due);
    }

    /**
     * Each kind once: strikes at the first crossing that they can strike (at a send to the venue if they can strike there),
     * or soon after it when what crosses there does not fit the kind; the others at their time.
     *
     * @param script kinds with their time after the start
     */
    public static FaultPlan scripted(Map<FaultKind, Duration> script, Instant start) {
        return new FaultPlan(script, start);
    }

    private List<Instant> times(Instant start, Duration time) {
        long millis = time.toMillis();
        long each = Duration.ofDays(1).toMillis() / PER_DAY;
        List<Instant> times = new ArrayList<>();
        for (long from = 0; from < millis; from += each) {
            long at = from + random.nextLong(each);
            if (at < millis) {
                times.add(start.plusMillis(at));
            }
        }
        return times;
    }

    /** Chance for everything about a fault besides its time. */
    RandomGenerator random() {
        return random;
    }

    /** From when on nothing new happens. */
    Instant end() {
        return end;
    }

    /** When the next one is due. */
    public Optional<Instant> nextDue() {
        return Optional.ofNullable(ahead.peek()).map(Due::at);
    }

    /** The next kind that happens to the world by now; strikes that are due begin to wait. */
    Optional<FaultKind> nextOfTheWorld(Instant now) {
        while (!ahead.isEmpty() && !ahead.element().at().isAfter(now)) {
            FaultKind kind = ahead.remove().kind();
            if (!kind.strikes()) {
                return Optional.of(kind);
            }
            await(kind, new Wait(random.nextInt(4) == 0, false, random.nextInt(MOST_SKIPPED)));
        }
        return Optional.empty();
    }

    /** The strike that hits this crossing, if one does. It counts as happened once {@link #happened} is told. */
    Optional<FaultKind> strike(Crossing crossing) {
        if (waits == 0) {
            return Optional.empty();
        }
        for (Map.Entry<FaultKind, Deque<Wait>> entry : waiting.entrySet()) {
            Deque<Wait> queue = entry.getValue();
            if (!queue.isEmpty() && entry.getKey().strikesAt(crossing.place()) && hits(queue.element(), crossing)) {
                queue.remove();
                waits--;
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }

    private static boolean hits(Wait wait, Crossing crossing) {
        if (wait.sendsOnly && crossing.place() != Place.VENUE_SEND) {
            return false;
        }
        boolean looks = crossing.place() == Place.VENUE_LISTING;
        if (!wait.anywhere && !looks && !crossing.movesMoney()) {
            return false;
        }
        return wait.skip-- <= 0;
    }

    /** Lets a strike that could not be made here wait again. */
    void again(FaultKind kind) {
        await(kind, new Wait(false, false, random.nextInt(MOST_SKIPPED)));
    }

    private void await(FaultKind kind, Wait wait) {
        waiting.computeIfAbsent(kind, key -> new ArrayDeque<>()).add(wait);
        waits++;
    }

    void happened(FaultKind kind) {
        happened.merge(kind, 1L, Math::addExact);
    }

    /** How often each kind has happened; kinds that may happen and have not are there with zero. */
    public Map<FaultKind, Long> counts() {
        Map<FaultKind, Long> counts = new TreeMap<>();
        kinds.forEach(kind -> counts.put(kind, happened.getOrDefault(kind, 0L)));
        return counts;
    }
}
