/** The ledger's ports on the embedded DynamoDB engine. */
@NullMarked
package io.polystep.ledger;

import org.jspecify.annotations.NullMarked;
