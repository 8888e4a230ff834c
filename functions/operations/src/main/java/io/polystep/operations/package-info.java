/**
 * What an operator does: stop new risk and allow it again, cancel, drain, look, and send dead letters on their way again.
 * Start at {@link io.polystep.operations.Control} and {@link io.polystep.operations.Redrive}.
 */
@NullMarked
package io.polystep.operations;

import org.jspecify.annotations.NullMarked;
