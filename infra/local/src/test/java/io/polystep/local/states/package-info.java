/** Tests of the state-machine interpreter. */
@NullMarked
package io.polystep.local.states;

import org.jspecify.annotations.NullMarked;
