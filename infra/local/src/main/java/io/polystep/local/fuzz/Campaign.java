package io.polystep.local.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A number of cases over a list of decoders. Cases go round the decoders, so that all get their share.
 *
 * <p>The cases run on a thread of their own; the caller's thread watches that each ends, because no decoder can be
 * stopped from within.
 */
public final class Campaign {
    private static final long LONGEST_NANOS = 20_000_000_000L;
    private static final long LOOK_MILLIS = 50;
    private static final int MOST_FAILURES = 60;
    private static final int SHOWN = 4_000;

    private final long seed;
    private final LongSupplier nanos;
    private final List<Decoder> decoders;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Map<String, Failure> failures = new LinkedHashMap<>();
    private final AtomicReference<@Nullable Running> running = new AtomicReference<>();

    private record Running(Decoder decoder, long number, long startNanos) {}

    private Campaign(long seed, List<Decoder> decoders, LongSupplier nanos) {
        this.seed = seed;
        this.nanos = nanos;
        this.decoders = decoders;
        decoders.forEach(decoder -> tallies.put(decoder.name(), new Tally(decoder.name())));
    }

    /**
     * What a campaign found.
     *
     * @param tallies one for each decoder
     * @param failures one for each way in which a decoder failed, with the first case that showed it
     */
    public record Findings(List<Tally> tallies, List<Failure> failures) {
        public Findings {
            tallies = List.copyOf(tallies);
            failures = List.copyOf(failures);
        }

        /** Cases that ran. */
        public long cases() {
            return tallies.stream().mapToLong(Tally::cases).sum();
        }
    }

    /**
     * Runs cases, or a single one.
     *
     * @param only the decoder to use, or empty for all
     * @param replay the case to run alone, counted among the decoder's; needs {@code only}
     * @param nanos a clock that only rises, in nanoseconds, to see a case that does not end
     * @throws IllegalArgumentException for an unknown decoder, or a case without a decoder
     */
    public static Findings run(
            long seed, long cases, Optional<String> only, Optional<Long> replay, LongSupplier nanos) {
        return run(seed, cases, Registry.chosen(only), replay, nanos);
    }

    static Findings run(long seed, long cases, List<Decoder> decoders, Optional<Long> replay, LongSupplier nanos) {
        if (replay.isPresent() && decoders.size() != 1) {
            throw new IllegalArgumentException("expected --decoder with --replay, because cases count by decoder");
        }
        Campaign campaign = new Campaign(seed, decoders, nanos);
        campaign.watch(Thread.ofPlatform().daemon().name("fuzz").unstarted(() -> campaign.all(cases, replay)));
        return new Findings(List.copyOf(campaign.tallies.values()), campaign.found());
    }

    private void watch(Thread cases) {
        AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();
        cases.setUncaughtExceptionHandler((thread, fault) -> broken.set(fault));
        cases.start();
        try {
            while (!cases.join(java.time.Duration.ofMillis(LOOK_MILLIS))) {
                Running now = running.get();
                if (now != null && nanos.getAsLong() - now.startNanos() > LONGEST_NANOS) {
                    hung(now);
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Throwable fault = broken.get();
        if (fault != null) {
            throw new IllegalStateException("expected the campaign to end, found it broken by " + fault, fault);
        }
    }

    private void hung(Running now) {
        Payload payload = Mutator.payload(seed, now.decoder(), now.number());
        keep(
                now.decoder(),
                now.number(),
                payload,
                "hang: expected an end within " + LONGEST_NANOS / 1_000_000_000 + " s, found none");
    }

    private void all(long cases, Optional<Long> replay) {
        if (replay.isPresent()) {
            one(decoders.getFirst(), replay.get());
            return;
        }
        // Classes that a decoder loads once are not what a payload costs.
        decoders.forEach(decoder -> Judge.judge(decoder, decoder.samples().getFirst()));
        long ran = 0;
        for (long round = 0; ran < cases; round++) {
            for (Decoder decoder : decoders) {
                boolean turn = decoders.size() == 1 || round % decoder.pace().every() == 0;
                if (turn && ran < cases && failures.size() < MOST_FAILURES) {
                    one(
                            decoder,
                            decoders.size() == 1
                                    ? round
                                    : round / decoder.pace().every());
                }
                ran += turn ? 1 : 0;
            }
        }
    }

    private void one(Decoder decoder, long number) {
        Payload payload = Mutator.payload(seed, decoder, number);
        running.set(new Running(decoder, number, nanos.getAsLong()));
        Judge.Result result = Judge.judge(decoder, payload);
        running.set(null);
        Objects.requireNonNull(tallies.get(decoder.name())).add(result);
        result.breach().ifPresent(breach -> {
            if (!failures.containsKey(decoder.name() + Shrinker.kind(breach))) {
                keep(decoder, number, Shrinker.shrink(decoder, payload, breach, nanos), breach);
            }
        });
    }

    private synchronized void keep(Decoder decoder, long number, Payload payload, String breach) {
        String text = new String(payload.bytes(), StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", "?");
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "... (" + text.length() + " bytes)";
        String withStatus = payload.status() == Payload.OK ? shown : "status " + payload.status() + ": " + shown;
        failures.put(
                decoder.name() + Shrinker.kind(breach), new Failure(seed, decoder.name(), number, withStatus, breach));
    }

    private synchronized List<Failure> found() {
        return new ArrayList<>(failures.values());
    }
}
