package io.polystep.local.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects decoders that share a file of samples and the production classes that all of them run through. */
final class Family {
    private final Samples samples;
    private final Set<String> always;
    private final List<Decoder> decoders = new ArrayList<>();

    Family(String name, String... always) {
        this.samples = Samples.of(name);
        this.always = Set.of(always);
    }

    /** Adds a decoder whose numbers and words must stand in the payload. */
    Family add(String name, Decoder.Reading reading, String... covers) {
        return add(name, reading, List.of(new Claims(new Words(Set.of()))), covers);
    }

    /** Adds a decoder with rules of its own. */
    Family add(String name, Decoder.Reading reading, List<Rule> rules, String... covers) {
        Set<String> all = new java.util.HashSet<>(always);
        all.addAll(List.of(covers));
        decoders.add(new Decoder(name, all, samples.named(name), reading, rules));
        return this;
    }

    List<Decoder> decoders() {
        return List.copyOf(decoders);
    }
}
