/**
 * The protocol's golden vectors, run against the code that trades: {@link io.polystep.local.conformance.Conformance} reads
 * the files, {@link io.polystep.local.conformance.Suites} knows how each kind is checked.
 */
@NullMarked
package io.polystep.local.conformance;

import org.jspecify.annotations.NullMarked;
