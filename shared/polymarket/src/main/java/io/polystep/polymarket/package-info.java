/**
 * The venue's protocol as this system uses it: Gamma listings, CLOB books, orders, trades and balance. Entry point is
 * {@link io.polystep.polymarket.Polymarket}, the venue as one warm function knows it; {@link
 * io.polystep.polymarket.OrderDraft} and {@link io.polystep.polymarket.OrderBody} turn an intent into the bytes that are
 * stored, signed and sent. Everything else here is pure or behind those.
 */
@NullMarked
package io.polystep.polymarket;

import org.jspecify.annotations.NullMarked;
