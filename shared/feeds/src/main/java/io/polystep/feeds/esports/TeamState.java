package io.polystep.feeds.esports;

/**
 * One side of a game at one time; all counts are zero or more.
 *
 * @param team the source's id of the team
 * @param gold gold earned by all players
 * @param kills kills
 * @param towers towers taken
 * @param inhibitors inhibitors taken
 * @param barons barons taken
 * @param dragons dragons taken
 */
public record TeamState(String team, int gold, int kills, int towers, int inhibitors, int barons, int dragons) {
    /** Refuses a negative count. */
    public TeamState {
        if (gold < 0 || kills < 0 || towers < 0 || inhibitors < 0 || barons < 0 || dragons < 0) {
            throw new IllegalArgumentException("expected counts of zero or more for team " + team + ", found gold "
                    + gold + ", kills " + kills + ", towers " + towers + ", inhibitors " + inhibitors + ", barons "
                    + barons + ", dragons " + dragons);
        }
    }
}
