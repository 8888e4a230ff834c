package io.polystep.ledger;

import io.polystep.domain.port.Lease;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The table, and what is stamped on everything written to it. Safe for use by many threads.
 *
 * @param client for transactions
 * @param enhanced the same client for everything else
 * @param table its name
 * @param writer who writes
 * @param fences conditions of every write
 * @param clock when
 */
record Store(
        DynamoDbClient client,
        DynamoDbEnhancedClient enhanced,
        String table,
        Writer writer,
        Fences fences,
        InstantSource clock) {
    static Store of(DynamoDbClient client, String table, Writer writer, InstantSource clock) {
        DynamoDbEnhancedClient enhanced = DynamoDbEnhancedClient.builder()
                .dynamoDbClient(client)
                .extensions(List.of())
                .build();
        return new Store(client, enhanced, table, writer, new Fences(writer.version(), Optional.empty()), clock);
    }

    /** The same table for writes that happen only while this lease is held. */
    Store under(Lease lease) {
        return new Store(client, enhanced, table, writer, new Fences(writer.version(), Optional.of(lease)), clock);
    }

    /** Fills in what every item carries. */
    Item stamped(Item item, Key key, long revision) {
        return item.set(Envelope.PK, key.pk())
                .set(Envelope.SK, key.sk())
                .set(Envelope.SCHEMA, Envelope.SCHEMA_VERSION)
                .set(Envelope.REVISION, revision)
                .set(Envelope.UPDATED_BY, writer.toString())
                .set(Envelope.UPDATED_AT, clock.instant());
    }
}
