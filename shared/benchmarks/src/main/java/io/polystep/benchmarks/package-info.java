/** Measurements of the order path with JMH. How to run them: docs/reference/measurements.md. */
@NullMarked
package io.polystep.benchmarks;

import org.jspecify.annotations.NullMarked;
