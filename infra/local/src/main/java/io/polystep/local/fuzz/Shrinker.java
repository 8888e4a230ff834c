package io.polystep.local.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.function.LongSupplier;

/** Makes the payload of a failure smaller as long as the decoder still fails in the same way. */
final class Shrinker {
    private static final int MOST_TRIES = 3_000;
    private static final long MOST_NANOS = 10_000_000_000L;

    private Shrinker() {}

    static Payload shrink(Decoder decoder, Payload payload, String breach, LongSupplier nanos) {
        Payload best = payload;
        int tries = 0;
        long end = nanos.getAsLong() + MOST_NANOS;
        for (int chunk = Math.max(1, payload.bytes().length / 2); chunk > 0; chunk /= 2) {
            int at = 0;
            while (at < best.bytes().length && tries++ < MOST_TRIES && nanos.getAsLong() < end) {
                Payload smaller = best.with(without(best.bytes(), at, chunk));
                if (same(decoder, smaller, breach)) {
                    best = smaller;
                } else {
                    at += chunk;
                }
            }
        }
        return best;
    }

    private static boolean same(Decoder decoder, Payload payload, String breach) {
        return Judge.judge(decoder, payload)
                .breach()
                .filter(found -> kind(found).equals(kind(breach)))
                .isPresent();
    }

    /** What two failures have in common when they are one: kind and place of an exception, else the words up to a value. */
    static String kind(String breach) {
        return breach.startsWith("crash: ")
                ? breach.substring(0, breach.indexOf(": ", 7))
                : breach.replaceAll("(?s)['0-9].*", "");
    }

    private static byte[] without(byte[] bytes, int from, int length) {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        rest.writeBytes(Arrays.copyOf(bytes, from));
        rest.writeBytes(Arrays.copyOfRange(bytes, Math.min(bytes.length, from + length), bytes.length));
        return rest.toByteArray();
    }
}
