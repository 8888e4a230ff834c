package io.polystep.ledger;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondarySortKey;

import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttribute;

/** The attributes that every item carries, and those of the index and of expiry that some carry. */
final class Envelope {
    /** The newest layout that this code can read, and the one that it writes. */
    static final long SCHEMA_VERSION = 1;

    static final Field<String> PK = new Field<>(Key.PK, Kinds.TEXT);
    static final Field<String> SK = new Field<>(Key.SK, Kinds.TEXT);
    static final Field<Long> SCHEMA = new Field<>("schemaVersion", Kinds.LONG);
    static final Field<Long> REVISION = new Field<>("revision", Kinds.LONG);
    static final Field<String> UPDATED_BY = new Field<>("updatedBy", Kinds.TEXT);
    static final Field<Instant> UPDATED_AT = new Field<>("updatedAt", Kinds.TIME);
    static final Field<String> LIST = new Field<>(TableDefinition.LIST, Kinds.TEXT);
    static final Field<String> LIST_KEY = new Field<>(TableDefinition.LIST_KEY, Kinds.TEXT);
    /** Seconds since 1970; DynamoDB deletes the item some time after. */
    static final Field<Long> EXPIRES = new Field<>(TableDefinition.EXPIRES, Kinds.LONG);

    /** All of them. */
    static final List<Field<?>> FIELDS =
            List.of(PK, SK, SCHEMA, REVISION, UPDATED_BY, UPDATED_AT, LIST, LIST_KEY, EXPIRES);

    private Envelope() {}

    static List<StaticAttribute<Item, ?>> attributes() {
        return List.of(
                PK.attribute(primaryPartitionKey()),
                SK.attribute(primarySortKey()),
                SCHEMA.attribute(),
                REVISION.attribute(),
                UPDATED_BY.attribute(),
                UPDATED_AT.attribute(),
                LIST.attribute(secondaryPartitionKey(TableDefinition.INDEX)),
                LIST_KEY.attribute(secondarySortKey(TableDefinition.INDEX)),
                EXPIRES.attribute());
    }
}
