/** Attribute values as the table stores them: one canonical form, an order, a size, and the errors of the service. */
@NullMarked
package io.polystep.local.dynamo.value;

import org.jspecify.annotations.NullMarked;
