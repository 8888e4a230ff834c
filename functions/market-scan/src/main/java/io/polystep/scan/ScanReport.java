package io.polystep.scan;

import java.util.List;
import java.util.Map;

/**
 * What a scan found.
 *
 * @param scanned markets asked for
 * @param tradable markets stored
 * @param quotes quotes stored
 * @param refused markets and books that were not taken, counted by kind
 * @param details one line for each of them
 */
public record ScanReport(int scanned, int tradable, int quotes, Map<String, Integer> refused, List<String> details) {
    /** Of a round that did nothing because another one is at it: a late or repeated event of the schedule. */
    static ScanReport skipped() {
        return new ScanReport(0, 0, 0, Map.of("SKIPPED", 1), List.of("another scan is under way"));
    }
}
