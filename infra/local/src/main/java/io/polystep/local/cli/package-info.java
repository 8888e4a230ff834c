/** The polystep command line. */
@NullMarked
package io.polystep.local.cli;

import org.jspecify.annotations.NullMarked;
