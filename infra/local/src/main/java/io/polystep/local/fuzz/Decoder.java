package io.polystep.local.fuzz;

import java.util.List;
import java.util.Set;

/**
 * One way in for foreign bytes.
 *
 * @param name short and unique, for example {@code clob/book}; it is part of every case's seed
 * @param covers simple names of the production classes that read the bytes on this way
 * @param samples payloads that the decoder reads; the mutations start from them
 * @param reading the decoder; it throws nothing for any payload
 * @param rules what must hold beyond the rules for all
 * @param pace how dear a case is
 */
record Decoder(String name, Set<String> covers, List<Payload> samples, Reading reading, List<Rule> rules, Pace pace) {
    /**
     * How dear a case is.
     *
     * @param every the decoder takes part in one round out of this many
     * @param bytesBesides memory that a case may allocate whatever the payload's size
     */
    record Pace(int every, long bytesBesides) {
        /** Bytes in memory are decoded. */
        static final Pace QUICK = new Pace(1, 3L << 20);

        /** Files are written, or a whole venue or chain is built around the request. */
        static final Pace SLOW = new Pace(25, 48L << 20);
    }

    Decoder(String name, Set<String> covers, List<Payload> samples, Reading reading, List<Rule> rules) {
        this(name, covers, samples, reading, rules, Pace.QUICK);
    }

    /** Reads one payload; fresh state for each call. */
    @FunctionalInterface
    interface Reading {
        Verdict read(Payload payload);
    }

    Decoder {
        covers = Set.copyOf(covers);
        samples = List.copyOf(samples);
        rules = List.copyOf(rules);
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("expected at least one sample for decoder " + name + ", found none");
        }
    }
}
