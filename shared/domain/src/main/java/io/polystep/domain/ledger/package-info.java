/** Double entry in integer base units: accounts, postings that sum to zero, and the rules that make them. */
@NullMarked
package io.polystep.domain.ledger;

import org.jspecify.annotations.NullMarked;
