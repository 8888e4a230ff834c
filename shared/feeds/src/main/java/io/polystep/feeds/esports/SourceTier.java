package io.polystep.feeds.esports;

/** How close a source is to the game itself, closest first. */
public enum SourceTier {
    /** Fed by the game server under contract; behind the game by about a second. */
    SERVER,
    /** The publisher's public statistics, held back on purpose, usually by half a minute or more. */
    PUBLISHER,
    /** Somebody's reading of another source; as late as that and possibly wrong. */
    DERIVED
}
