/**
 * Deterministic signatures on secp256k1 (RFC 6979, low s, recovery bit taken while signing). The one expensive step, a
 * multiple of the base point, is done by libsecp256k1 where it loads and by Java elsewhere; the bytes are the same.
 */
@NullMarked
package io.polystep.chain.ecdsa;

import org.jspecify.annotations.NullMarked;
