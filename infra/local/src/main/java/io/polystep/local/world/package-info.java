/**
 * The world outside of Polystep: the venue simulator settling on the in-JVM chain. What it accepted survives a kill, and
 * the trader learns of it only by asking.
 */
@NullMarked
package io.polystep.local.world;

import org.jspecify.annotations.NullMarked;
