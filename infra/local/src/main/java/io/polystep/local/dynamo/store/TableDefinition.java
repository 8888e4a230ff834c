package io.polystep.local.dynamo.store;

import java.util.List;

/**
 * A table as created.
 *
 * @param name table name, 3 to 255 characters
 * @param key primary key
 * @param indexes global secondary indexes
 */
public record TableDefinition(String name, KeySchema key, List<IndexDefinition> indexes) {}
