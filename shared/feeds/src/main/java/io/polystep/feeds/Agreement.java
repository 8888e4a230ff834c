package io.polystep.feeds;

import java.util.List;

/** Whether several exchanges tell the same price. */
public sealed interface Agreement {
    /**
     * Enough fresh readings lie close together.
     *
     * @param median the middle price; of two middle ones their mean, cut to the millionth
     * @param sources the exchanges that were used, at least the quorum
     * @param spreadPpm highest minus lowest, in millionths of the median, rounded up
     * @param leftOut why each other exchange was not used
     */
    record Agreed(SpotPrice median, List<Source> sources, long spreadPpm, List<String> leftOut) implements Agreement {
        /** Copies the lists. */
        public Agreed {
            sources = List.copyOf(sources);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * Enough fresh readings, too far apart. Which of them is right cannot be told from here.
     *
     * @param spreadPpm highest minus lowest, in millionths of the median, rounded up
     * @param mostPpm what the rule allows
     * @param readings those that were compared
     */
    record Disagreed(long spreadPpm, long mostPpm, List<SpotReading> readings) implements Agreement {
        /** Copies the list. */
        public Disagreed {
            readings = List.copyOf(readings);
        }
    }

    /**
     * Too few fresh readings.
     *
     * @param usable how many there are
     * @param needed how many the rule wants
     * @param reasons why each other exchange was not used
     */
    record NotEnough(int usable, int needed, List<String> reasons) implements Agreement {
        /** Copies the list. */
        public NotEnough {
            reasons = List.copyOf(reasons);
        }
    }
}
