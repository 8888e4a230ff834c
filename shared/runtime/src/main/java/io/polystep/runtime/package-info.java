/**
 * What every Lambda handler stands on: {@link io.polystep.runtime.Platform} for the outside, {@link
 * io.polystep.runtime.Settings} for configuration, {@link io.polystep.runtime.JsonHandler} for the edge where JSON comes
 * in and exceptions get their final name.
 */
@NullMarked
package io.polystep.runtime;

import org.jspecify.annotations.NullMarked;
