package io.polystep.feeds.esports;

import io.polystep.feeds.Cell;
import io.polystep.feeds.FailureKind;
import io.polystep.feeds.FeedException;
import java.util.List;

/**
 * One window of League of Legends live statistics: a handful of frames of one game, with its ids.
 *
 * @param game which game
 * @param blueTeam the source's id of the team on the blue side
 * @param redTeam the source's id of the team on the red side
 * @param frames in the order of the window, not read yet
 */
record LolWindow(GameRef game, String blueTeam, String redTeam, List<Cell> frames) {
    /**
     * Reads everything but the frames.
     *
     * @param map the game's number within the match, which the window does not say
     * @throws FeedException if the window is not of the expected shape
     */
    static LolWindow read(int map, String text) {
        Cell window = Cell.parse("lol window", text);
        Cell teams = window.field("gameMetadata");
        return new LolWindow(
                game(map, window),
                teams.field("blueTeamMetadata").field("esportsTeamId").text(),
                teams.field("redTeamMetadata").field("esportsTeamId").text(),
                window.field("frames").rows());
    }

    private static GameRef game(int map, Cell window) {
        try {
            return new GameRef(
                    window.field("esportsMatchId").text(),
                    window.field("esportsGameId").text(),
                    map);
        } catch (IllegalArgumentException blank) {
            throw new FeedException(FailureKind.MALFORMED, String.valueOf(blank.getMessage()), blank);
        }
    }

    /** The blue side in a frame. */
    TeamState blue(Cell frame) {
        return team(blueTeam, frame.field("blueTeam"));
    }

    /** The red side in a frame. */
    TeamState red(Cell frame) {
        return team(redTeam, frame.field("redTeam"));
    }

    private static TeamState team(String id, Cell team) {
        return new TeamState(
                id,
                team.field("totalGold").count(),
                team.field("totalKills").count(),
                team.field("towers").count(),
                team.field("inhibitors").count(),
                team.field("barons").count(),
                team.field("dragons").rows().size());
    }
}
