/** Tests of the node: admission, replay, speed. */
@NullMarked
package io.polystep.local.chain;

import org.jspecify.annotations.NullMarked;
