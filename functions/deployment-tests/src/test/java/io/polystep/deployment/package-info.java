/** Checks of the product as a whole: what its documents, template and definitions say is what its sources hold. */
@NullMarked
package io.polystep.deployment;

import org.jspecify.annotations.NullMarked;
