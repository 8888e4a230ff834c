/**
 * The venue simulator: Polymarket's REST protocol over loopback HTTP against recorded books. It checks credentials and
 * signatures with its own code, matches only our own orders, settles through {@link io.polystep.local.venue.SettlementChain}
 * and keeps its own log, because the venue is the outside world. Start with {@link
 * io.polystep.local.venue.VenueSimulator}.
 */
@NullMarked
package io.polystep.local.venue;

import org.jspecify.annotations.NullMarked;
