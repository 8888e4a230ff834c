package io.polystep.local.states;

import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.JFunction;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The functions that AWS adds to JSONata, and those whose answer must come from the engine's own clock and seed. */
final class JsonataFunctions {

    private static final int RANGE_MAX = 1_000;
    private static final Set<String> DIGESTS = Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");

    private final RandomGenerator random;
    private final Map<String, JFunction> functions = new LinkedHashMap<>();

    JsonataFunctions(InstantSource clock, RandomGenerator random) {
        this.random = random;
        functions.put("partition", new JFunction((self, args) -> partition(list(args, 0), whole(args, 1)), "<an:a>"));
        functions.put(
                "range",
                new JFunction((self, args) -> range(whole(args, 0), whole(args, 1), whole(args, 2)), "<nnn:a>"));
        functions.put("hash", new JFunction((self, args) -> hash(text(args, 0), text(args, 1)), "<ss:s>"));
        functions.put("random", new JFunction((self, args) -> random(args), "<n?:n>"));
        functions.put("uuid", new JFunction((self, args) -> uuid(), "<:s>"));
        functions.put("parse", new JFunction((self, args) -> parse(text(args, 0)), "<s:x>"));
        functions.put("now", new JFunction((self, args) -> clock.instant().toString(), "<:s>"));
        functions.put("millis", new JFunction((self, args) -> clock.millis(), "<:n>"));
        functions.put("shuffle", new JFunction((self, args) -> shuffle(list(args, 0)), "<a:a>"));
    }

    void bindTo(Jsonata.Frame frame) {
        functions.forEach((name, function) -> frame.bind(name, function));
    }

    /** A version 4 UUID, drawn from the engine's own generator. */
    String uuid() {
        long high = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private static List<Object> partition(List<?> items, long size) {
        require(size > 0, "$partition expects a chunk size above 0, found " + size);
        List<Object> chunks = new ArrayList<>();
        for (int from = 0; from < items.size(); from += (int) size) {
            chunks.add(new ArrayList<>(items.subList(from, (int) Math.min(items.size(), from + size))));
        }
        return chunks;
    }

    private static List<Object> range(long first, long last, long step) {
        require(step != 0, "$range expects a step other than 0");
        long size = Math.max(0, (last - first) / step + 1);
        require(size <= RANGE_MAX, "$range expects at most " + RANGE_MAX + " numbers, found " + size);
        List<Object> numbers = new ArrayList<>();
        for (long value = first; step > 0 ? value <= last : value >= last; value += step) {
            numbers.add(value);
        }
        return numbers;
    }

    private static String hash(String content, String algorithm) {
        require(DIGESTS.contains(algorithm), "$hash expects one of " + DIGESTS + ", found " + algorithm);
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected a JDK that offers " + algorithm, e);
        }
    }

    private double random(List<?> args) {
        boolean seeded = !args.isEmpty() && args.getFirst() instanceof Number;
        return seeded ? new SplittableRandom(whole(args, 0)).nextDouble() : random.nextDouble();
    }

    private static Object parse(String text) {
        try {
            return JsonValues.toJsonata(Json.parse(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("$parse expects JSON text: " + e.getOriginalMessage(), e);
        }
    }

    private List<Object> shuffle(List<?> items) {
        List<Object> shuffled = new ArrayList<>(items);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Object swapped = shuffled.set(i, shuffled.get(j));
            shuffled.set(j, swapped);
        }
        return shuffled;
    }

    private static List<?> list(List<?> args, int index) {
        require(
                index < args.size() && args.get(index) instanceof List<?>,
                "expected an array as argument " + (index + 1));
        return (List<?>) args.get(index);
    }

    private static long whole(List<?> args, int index) {
        require(
                index < args.size() && args.get(index) instanceof Number,
                "expected a number as argument " + (index + 1));
        return ((Number) args.get(index)).longValue();
    }

    private static String text(List<?> args, int index) {
        require(
                index < args.size() && args.get(index) instanceof String,
                "expected a string as argument " + (index + 1));
        return (String) args.get(index);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
