package io.polystep.local.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Makes the payload of a case from a seed, a decoder's name and the case's number, and from nothing else. */
final class Mutator {
    private static final StructureFault[] STRUCTURE = StructureFault.values();
    private static final ByteFault[] BYTES = ByteFault.values();
    private static final List<Integer> STATUSES =
            List.of(200, 201, 204, 301, 400, 401, 403, 404, 408, 425, 429, 500, 502, 503);
    private static final int MOST_FAULTS = 4;

    private Mutator() {}

    /** The payload of a case; one in 64 is a sample as it is. */
    static Payload payload(long seed, Decoder decoder, long number) {
        RandomGenerator random = random(seed, decoder.name(), number);
        Payload sample = decoder.samples().get(random.nextInt(decoder.samples().size()));
        if (random.nextInt(64) == 0) {
            return sample;
        }
        int status = random.nextInt(16) == 0 ? STATUSES.get(random.nextInt(STATUSES.size())) : sample.status();
        return new Payload(status, damaged(sample.bytes(), random));
    }

    private static RandomGenerator random(long seed, String name, long number) {
        long mixed = seed * 0x9E3779B97F4A7C15L ^ (long) name.hashCode() << 32;
        return new SplittableRandom(mixed + number * 0xD1342543DE82EF95L);
    }

    private static byte[] damaged(byte[] sample, RandomGenerator random) {
        byte[] bytes = sample;
        if (random.nextInt(4) != 0) {
            Optional<JsonText> json = JsonText.parse(sample);
            if (json.isPresent()) {
                bytes = structure(json.get(), random);
            }
        }
        boolean untouched = bytes == sample;
        if (untouched || random.nextInt(6) == 0) {
            for (int left = 1 + random.nextInt(MOST_FAULTS); left > 0; left--) {
                bytes = BYTES[random.nextInt(BYTES.length)].apply(bytes, random);
            }
        }
        return bytes;
    }

    private static byte[] structure(JsonText root, RandomGenerator random) {
        // One fault more often than several: the rules about numbers see most when all else is whole.
        int faults = random.nextBoolean() ? 1 : 1 + random.nextInt(MOST_FAULTS);
        for (int left = faults; left > 0; left--) {
            STRUCTURE[random.nextInt(STRUCTURE.length)].apply(root, random);
        }
        StringBuilder text = new StringBuilder();
        root.write(text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
