/** The scheduled market scan: which windows exist now, which of them can be traded, and at what prices. */
@NullMarked
package io.polystep.scan;

import org.jspecify.annotations.NullMarked;
