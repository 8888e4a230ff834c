package io.polystep.local.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Payloads that ship with the product: a file for each family of decoders, a line {@code == name} before the payloads of
 * each decoder, one payload in each further line, {@code #} for remarks.
 */
final class Samples {
    private final String file;
    private final Map<String, List<Payload>> byDecoder;

    private Samples(String file, Map<String, List<Payload>> byDecoder) {
        this.file = file;
        this.byDecoder = byDecoder;
    }

    static Samples of(String family) {
        String file = family + ".samples";
        try (InputStream in = Samples.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("expected samples in " + file + ", found no such file in the program");
            }
            return new Samples(file, read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("expected readable samples in " + file, unreadable);
        }
    }

    private static Map<String, List<Payload>> read(String text) {
        Map<String, List<Payload>> byDecoder = new LinkedHashMap<>();
        List<Payload> current = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.startsWith("== ")) {
                current = byDecoder.computeIfAbsent(line.substring(3), name -> new ArrayList<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                current.add(Payload.of(line));
            }
        }
        return byDecoder;
    }

    /** Payloads of a decoder, never none. */
    List<Payload> named(String decoder) {
        List<Payload> payloads = byDecoder.getOrDefault(decoder, List.of());
        if (payloads.isEmpty()) {
            throw new IllegalStateException("expected samples of " + decoder + " in " + file + ", found none");
        }
        return payloads;
    }
}
