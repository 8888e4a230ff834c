/** Recorded market sessions: a directory of order-book messages, read lazily as virtual time passes. */
@NullMarked
package io.polystep.local.session;

import org.jspecify.annotations.NullMarked;
