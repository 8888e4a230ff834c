/** The gate that every intent passes: limits, exposure after the order, halts, and the refusals they give. */
@NullMarked
package io.polystep.domain.risk;

import org.jspecify.annotations.NullMarked;
