/** Tests of keys, signatures and chain access: published vectors, and a scripted node on the loopback interface. */
@NullMarked
package io.polystep.chain;

import org.jspecify.annotations.NullMarked;
