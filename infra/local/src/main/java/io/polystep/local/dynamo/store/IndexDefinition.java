package io.polystep.local.dynamo.store;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A global secondary index. Items without its key are not in it.
 *
 * @param name index name
 * @param key key of the index
 * @param all true when whole items are projected
 * @param included attributes projected beside the keys when not all are
 */
public record IndexDefinition(String name, KeySchema key, boolean all, List<String> included) {

    Map<String, AttributeValue> projected(Map<String, AttributeValue> item, KeySchema tableKey) {
        if (all) {
            return item;
        }
        Set<String> kept = new HashSet<>(included);
        kept.addAll(key.names());
        kept.addAll(tableKey.names());
        Map<String, AttributeValue> result = new LinkedHashMap<>(item);
        result.keySet().retainAll(kept);
        return result;
    }
}
