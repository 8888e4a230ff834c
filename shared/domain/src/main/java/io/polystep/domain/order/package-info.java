/** An order from intent to terminal state: identifiers, signed fields, fills, and the one transition table. */
@NullMarked
package io.polystep.domain.order;

import org.jspecify.annotations.NullMarked;
