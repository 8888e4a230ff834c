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
public record ScanReport(int scanned, int tradable, int quotes, Map<String, Integer> refused, List<String> details) {}
