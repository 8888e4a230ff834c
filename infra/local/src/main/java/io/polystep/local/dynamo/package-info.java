/**
 * The table of the system without an account: the SDK's {@code DynamoDbClient} on an engine of its own, in memory or on a
 * journal. Entry point: {@link io.polystep.local.dynamo.LocalDynamo}. What it does and leaves out:
 * {@code docs/reference/local-dynamo.md}.
 */
@NullMarked
package io.polystep.local.dynamo;

import org.jspecify.annotations.NullMarked;
