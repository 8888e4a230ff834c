/** Crash, damage and version cases of the journal. */
@NullMarked
package io.polystep.local.journal;

import org.jspecify.annotations.NullMarked;
