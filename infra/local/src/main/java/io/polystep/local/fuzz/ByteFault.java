package io.polystep.local.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Damage to the bytes of a payload, whatever they say. */
enum ByteFault {
    TRUNCATE((bytes, random) -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1))),
    FLIP((bytes, random) -> {
        byte[] copy = bytes.clone();
        if (copy.length > 0) {
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }),
    SET((bytes, random) -> {
        byte[] copy = bytes.clone();
        if (copy.length > 0) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
    }),
    DELETE((bytes, random) -> splice(bytes, random, new byte[0], 1 + random.nextInt(8))),
    INSERT((bytes, random) -> splice(bytes, random, token(random), 0)),
    OVERWRITE((bytes, random) -> splice(bytes, random, token(random), 1 + random.nextInt(4))),
    REPEAT((bytes, random) -> {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(64));
        return splice(bytes, random, Arrays.copyOfRange(bytes, from, to), 0);
    }),
    NOT_UTF8((bytes, random) -> splice(
            bytes,
            random,
            new byte[][] {
                        {(byte) 0xff},
                        {(byte) 0xc0, (byte) 0xaf},
                        {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
                        {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80}
                    }
                    [random.nextInt(4)],
            0)),
    MARK((bytes, random) -> join("\ufeff".getBytes(StandardCharsets.UTF_8), bytes)),
    WIDE((bytes, random) -> new String(bytes, StandardCharsets.UTF_8)
            .getBytes(random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE)),
    TRAILING((bytes, random) -> join(bytes, token(random))),
    TWICE((bytes, random) -> join(bytes, bytes)),
    NOTHING((bytes, random) -> new byte[0]),
    OTHER((bytes, random) -> token(random));

    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "null",
            "true",
            "0",
            "-",
            "e9",
            ".",
            " ",
            "\n",
            "\0",
            "'",
            "/*",
            "<html><body>502 Bad Gateway</body></html>",
            "\"\"",
            "[]",
            "{}",
            "{\"error\":\"x\"}",
            "1e999999999",
            "NaN");

    private interface Damage {
        byte[] apply(byte[] bytes, RandomGenerator random);
    }

    // A lambda without state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Damage damage;

    ByteFault(Damage damage) {
        this.damage = damage;
    }

    byte[] apply(byte[] bytes, RandomGenerator random) {
        return damage.apply(bytes, random);
    }

    private static byte[] token(RandomGenerator random) {
        return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(first);
        all.writeBytes(second);
        return all.toByteArray();
    }

    private static byte[] splice(byte[] bytes, RandomGenerator random, byte[] put, int without) {
        int at = random.nextInt(bytes.length + 1);
        int rest = Math.min(bytes.length, at + without);
        return join(join(Arrays.copyOf(bytes, at), put), Arrays.copyOfRange(bytes, rest, bytes.length));
    }
}
