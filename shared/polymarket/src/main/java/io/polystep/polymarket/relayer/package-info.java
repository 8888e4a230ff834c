/**
 * The venue's relayer, which sends transactions for wallets that are contracts and pays their gas. Requests are signed
 * elsewhere; a transaction's word of success still has to be checked on the chain.
 */
@NullMarked
package io.polystep.polymarket.relayer;

import org.jspecify.annotations.NullMarked;
