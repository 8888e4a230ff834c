/**
 * Spot prices and one-minute candles of public exchanges, and the rule that says whether several of them agree. Entry
 * points are {@link io.polystep.feeds.SpotSources} for the clients and {@link io.polystep.feeds.AgreementRule} for the
 * rule. None of these exchanges settles a market of the venue: their prices inform a decision, they never replace the
 * settlement source. Whatever an exchange or the network does is a value of {@link io.polystep.feeds.FeedAnswer}; no
 * number is ever made up.
 */
@NullMarked
package io.polystep.feeds;

import org.jspecify.annotations.NullMarked;
