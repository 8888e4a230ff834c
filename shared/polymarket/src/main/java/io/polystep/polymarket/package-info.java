/**
 * The venue's protocol as this system uses it: Gamma listings, CLOB books, orders, trades and balance. Entry points are
 * {@link io.polystep.polymarket.PolymarketMarkets} for public data and {@link io.polystep.polymarket.ClobOrders} for one
 * account; {@link io.polystep.polymarket.OrderDraft} and {@link io.polystep.polymarket.OrderBody} turn an intent into
 * the bytes that are stored, signed and sent. Everything else here is pure.
 */
@NullMarked
package io.polystep.polymarket;

import org.jspecify.annotations.NullMarked;
