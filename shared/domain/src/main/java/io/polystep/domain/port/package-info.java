/** What the core needs from outside: venue, chain, signer and ledger. Adapters live in the other shared modules. */
@NullMarked
package io.polystep.domain.port;

import org.jspecify.annotations.NullMarked;
