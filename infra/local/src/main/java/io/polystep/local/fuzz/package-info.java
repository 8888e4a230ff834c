/**
 * Fuzzing: every decoder of foreign bytes, fed with damaged payloads made from a seed.
 *
 * <p>{@link io.polystep.local.fuzz.Campaign} is the entry. {@link io.polystep.local.fuzz.Registry} lists the decoders;
 * a {@link io.polystep.local.fuzz.Mutator} damages their samples; a {@link io.polystep.local.fuzz.Judge} says what no
 * decoder may do with them.
 */
@NullMarked
package io.polystep.local.fuzz;

import org.jspecify.annotations.NullMarked;
