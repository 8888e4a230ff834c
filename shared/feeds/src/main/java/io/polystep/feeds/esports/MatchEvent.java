package io.polystep.feeds.esports;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One thing that a source says about a game. */
public sealed interface MatchEvent {
    /** Which game. */
    GameRef game();

    /**
     * The game is open but its counts have not begun: nobody has any gold yet.
     *
     * @param game which game
     * @param at the source's time
     */
    record Pregame(GameRef game, Instant at) implements MatchEvent {}

    /**
     * A picture of the running game.
     *
     * @param game which game
     * @param at the source's time
     * @param elapsed time since the game's first frame, pauses included; empty when that frame was not seen
     * @param blue the blue side
     * @param red the red side
     */
    record Running(GameRef game, Instant at, Optional<Duration> elapsed, TeamState blue, TeamState red)
            implements MatchEvent {
        /** Gold of blue minus gold of red. */
        public int goldLead() {
            return blue.gold() - red.gold();
        }

        /** Kills of blue minus kills of red. */
        public int killLead() {
            return blue.kills() - red.kills();
        }
    }

    /**
     * Stopped for the moment.
     *
     * @param game which game
     * @param at the source's time
     */
    record Paused(GameRef game, Instant at) implements MatchEvent {}

    /**
     * Over. The source does not name a winner, and none is guessed from the counts.
     *
     * @param game which game
     * @param at the source's time
     * @param blue the blue side at the end
     * @param red the red side at the end
     */
    record Finished(GameRef game, Instant at, TeamState blue, TeamState red) implements MatchEvent {}

    /**
     * A frame that could not be read; handed out so that it can be counted.
     *
     * @param game which game
     * @param reason names the field
     */
    record Damaged(GameRef game, String reason) implements MatchEvent {}
}
