/**
 * Live states of esports matches. A {@link io.polystep.feeds.esports.MatchSource} hands out {@link
 * io.polystep.feeds.esports.MatchEvent}s; {@link io.polystep.feeds.esports.LolWindowSource} is the one for League of
 * Legends live-stats windows. These are delayed pictures of a game: they inform, they never settle a market.
 */
@NullMarked
package io.polystep.feeds.esports;

import org.jspecify.annotations.NullMarked;
