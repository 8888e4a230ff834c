/** Tests of the contract doubles through the interpreter, and comparisons with outside oracles. */
@NullMarked
package io.polystep.local.chain.doubles;

import org.jspecify.annotations.NullMarked;
