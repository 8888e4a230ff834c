package io.polystep.polymarket.data;

import io.polystep.domain.Whole;
import io.polystep.polymarket.wire.Fields;
import java.util.Optional;

/** The place of an outcome in its market, where 999 stands for unknown. */
final class OutcomeIndex {
    private static final int UNKNOWN = 999;

    private OutcomeIndex() {}

    static Optional<Integer> read(Fields row, String name) {
        return row.optionalValue(name, "0, 1 or 999", OutcomeIndex::of).filter(index -> index != UNKNOWN);
    }

    private static int of(String text) {
        int index = Whole.ofInt(text);
        if (index != 0 && index != 1 && index != UNKNOWN) {
            throw new IllegalArgumentException("expected 0, 1 or 999, found " + index);
        }
        return index;
    }
}
