/** The contract of the table client, and what only the embedded engine promises: journal, sweep, atomicity. */
@NullMarked
package io.polystep.local.dynamo;

import org.jspecify.annotations.NullMarked;
