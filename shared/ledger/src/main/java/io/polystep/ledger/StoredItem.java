package io.polystep.ledger;

import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What may be said of a stored item without knowing its type. */
public final class StoredItem {
    private StoredItem() {}

    /**
     * Refuses an item without key or layout version, and one that a newer code version wrote.
     *
     * @throws PermanentException that names the item
     */
    public static void requireReadable(Map<String, AttributeValue> item) {
        for (String attribute : new String[] {Key.PK, Key.SK}) {
            AttributeValue value = item.get(attribute);
            if (value == null || value.s() == null) {
                throw new PermanentException("expected an item of this table, found one without " + attribute);
            }
        }
        ItemSchema.readable(item, () -> {
            ItemSchema.requireKnownVersion(item);
            return item;
        });
    }

    /** True for the state record of this wallet. */
    public static boolean isState(Map<String, AttributeValue> item, Address wallet) {
        return Key.state(wallet).attributes().entrySet().stream()
                .allMatch(part -> part.getValue().equals(item.get(part.getKey())));
    }

    /** The same state record, not to be traded on until a reconciliation has passed. */
    public static Map<String, AttributeValue> unreconciled(Map<String, AttributeValue> state, String reason) {
        Map<String, AttributeValue> marked = new HashMap<>(state);
        marked.put(StateShape.UNRECONCILED.name(), AttributeValue.fromS(reason));
        return marked;
    }
}
