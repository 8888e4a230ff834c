package io.polystep.local.dynamo.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One thing that a commit does. A commit is a list of them; it happens wholly or not at all. */
public sealed interface Change {
    /** A new table. */
    record CreateTable(TableDefinition definition) implements Change {}

    /** A table and its items go. */
    record DeleteTable(String table) implements Change {}

    /** Time to live goes on for an attribute, or off (null). */
    record SetTtl(String table, @Nullable String attribute) implements Change {}

    /** An item is written, replacing one with the same key. */
    record Put(String table, Map<String, AttributeValue> item) implements Change {}

    /** An item goes, if it is there. */
    record Delete(String table, Map<String, AttributeValue> key) implements Change {}

    /** A client token is remembered: fingerprint of its request (hex), and when, in epoch milliseconds. */
    record Remember(String token, String fingerprint, long atMillis) implements Change {}
}
