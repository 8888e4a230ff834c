/**
 * Keys, signatures and the chain: EIP-712 orders and logins, conditional-token ids, JSON-RPC reads, and the one kind of
 * transaction that may be signed, a redemption. The only library that sees web3j.
 */
@NullMarked
package io.polystep.chain;

import org.jspecify.annotations.NullMarked;
