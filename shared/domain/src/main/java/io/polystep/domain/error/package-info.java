/** The two exceptions of the deployment contract; the state machines match them by class name. */
@NullMarked
package io.polystep.domain.error;

import org.jspecify.annotations.NullMarked;
