/** The main job on a recorded session: the world outside, the embedded cloud, the loop, the proofs and the report. */
@NullMarked
package io.polystep.local.run;

import org.jspecify.annotations.NullMarked;
