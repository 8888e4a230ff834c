/** Where this machine may trade from. The answer is respected and never worked around. */
@NullMarked
package io.polystep.polymarket.geo;

import org.jspecify.annotations.NullMarked;
