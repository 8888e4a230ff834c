/** Tables, their sorted items, and the changes that a commit makes to them, in memory and as journal records. */
@NullMarked
package io.polystep.local.dynamo.store;

import org.jspecify.annotations.NullMarked;
