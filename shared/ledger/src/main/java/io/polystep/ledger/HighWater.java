package io.polystep.ledger;

import io.polystep.domain.Address;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How far a wallet's books and its state record have come. Every booking raises the first number and every change of the
 * record the second, so equal marks mean that no money moved in between.
 *
 * @param books revision of the balances, 0 when nothing was ever booked
 * @param state revision of the state record, 0 when there is none
 */
public record HighWater(long books, long state) {
    /** The marks of a table now; strongly consistent. */
    public static HighWater of(DynamoDbClient client, String table, Address wallet) {
        return new HighWater(revision(client, table, Key.account(wallet)), revision(client, table, Key.state(wallet)));
    }

    private static long revision(DynamoDbClient client, String table, Key key) {
        Map<String, AttributeValue> item = Calls.answer(() -> client.getItem(
                        r -> r.tableName(table).key(key.attributes()).consistentRead(true)))
                .item();
        AttributeValue revision = item.get(Envelope.REVISION.name());
        return revision == null ? 0 : Long.parseLong(revision.n());
    }

    /** True when the other has moved on since this. */
    public boolean isBehind(HighWater other) {
        return books < other.books || state < other.state;
    }
}
