package io.polystep.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of one scan. */
final class Tally {
    private final Map<String, Integer> refused = new TreeMap<>();
    private final List<String> details = new ArrayList<>();
    private int tradable;
    private int quotes;

    void stored(int itsQuotes) {
        tradable++;
        quotes += itsQuotes;
    }

    void refuse(String kind, String detail) {
        refused.merge(kind, 1, Math::addExact);
        details.add(detail);
    }

    int refused(String kind) {
        return refused.getOrDefault(kind, 0);
    }

    ScanReport report(int scanned) {
        return new ScanReport(scanned, tradable, quotes, Map.copyOf(refused), List.copyOf(details));
    }
}
