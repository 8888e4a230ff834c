/**
 * The order book service: {@link io.polystep.polymarket.clob.ClobPublic} needs no account,
 * {@link io.polystep.polymarket.clob.ClobAccount} acts for one, {@link io.polystep.polymarket.clob.ApiKeys} makes and
 * finds its credentials. Every call takes the caller's deadline and gives an
 * {@link io.polystep.polymarket.http.Outcome}; the records beside them say what was read.
 */
@NullMarked
package io.polystep.polymarket.clob;

import org.jspecify.annotations.NullMarked;
