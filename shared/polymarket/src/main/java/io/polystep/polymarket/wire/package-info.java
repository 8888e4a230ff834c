/**
 * Readers of the venue's JSON. Each names the field, what was expected and what was found when something does not fit,
 * by {@link io.polystep.polymarket.wire.MalformedException}; nothing unknown is skipped or guessed.
 */
@NullMarked
package io.polystep.polymarket.wire;

import org.jspecify.annotations.NullMarked;
