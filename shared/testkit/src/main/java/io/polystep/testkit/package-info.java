/** What tests share: builders, a fixed clock, fakes, and the generator of synthetic sessions. */
@NullMarked
package io.polystep.testkit;

import org.jspecify.annotations.NullMarked;
