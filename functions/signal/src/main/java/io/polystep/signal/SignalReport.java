package io.polystep.signal;

import java.util.List;

/**
 * What the strategies said.
 *
 * @param markets markets looked at
 * @param started keys of the intents whose execution was started now
 * @param known keys of the intents whose execution had been started before
 * @param passes {@code strategy slug: reason}, one line for each wish not made
 * @param unusable {@code slug: reason}, one line for each book that could not be used; a strategy has not seen it
 */
public record SignalReport(
        int markets, List<String> started, List<String> known, List<String> passes, List<String> unusable) {}
