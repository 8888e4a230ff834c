package io.polystep.feeds.esports;

/**
 * Which game of which match.
 *
 * @param match the source's id of the match
 * @param game the source's id of the game
 * @param map its number within the match, 1 or more
 */
public record GameRef(String match, String game, int map) {
    /** Refuses blank ids and a map below 1. */
    public GameRef {
        if (match.isBlank() || game.isBlank() || map < 1) {
            throw new IllegalArgumentException("expected a match id, a game id and a map from 1, found match '" + match
                    + "', game '" + game + "', map " + map);
        }
    }
}
