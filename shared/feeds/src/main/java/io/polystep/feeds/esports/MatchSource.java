package io.polystep.feeds.esports;

import java.util.List;

/** Something that tells how a match goes. */
public interface MatchSource {
    /** How close it is to the game. */
    SourceTier tier();

    /** Events that it has not handed out before, in order of time; none when there is no news. */
    List<MatchEvent> next();
}
