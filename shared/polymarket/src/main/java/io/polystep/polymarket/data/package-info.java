/**
 * Positions, value, trades, activity and resolutions of a wallet, as the venue's data service reports them. They inform
 * and reconcile; the chain and the ledger decide. {@link io.polystep.polymarket.data.PortfolioReads} is the port, with
 * one adapter for each version of the service and one that falls back.
 */
@NullMarked
package io.polystep.polymarket.data;

import org.jspecify.annotations.NullMarked;
