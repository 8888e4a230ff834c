package io.polystep.local.dynamo;

import io.polystep.local.dynamo.expression.Condition;
import io.polystep.local.dynamo.expression.DocumentPath;
import io.polystep.local.dynamo.expression.Update;
import io.polystep.local.dynamo.store.Database;
import io.polystep.local.dynamo.store.KeySchema;
import io.polystep.local.dynamo.store.Table;
import io.polystep.local.dynamo.value.Canonical;
import io.polystep.local.dynamo.value.Rejection;
import io.polystep.local.dynamo.value.Sizes;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Checks requests and makes them writes. */
record WriteFactory(Database database) {

    Write put(String tableName, Map<String, AttributeValue> given, Guard guard) {
        Table table = database.table(tableName);
        Map<String, AttributeValue> item = Canonical.item(given);
        KeySchema key = table.definition().key();
        key.requireIn(item);
        table.definition().indexes().forEach(index -> index.key().requireTypes(item));
        Sizes.requireItemFits(item);
        return finished(table, key.keyOf(item), guard, new Write.Replace(item));
    }

    Write update(String tableName, Map<String, AttributeValue> key, @Nullable String text, Guard guard) {
        Table table = database.table(tableName);
        Update update = guard.expressions().update(text);
        if (update != null) {
            update.paths().forEach(path -> requireNotKey(table.definition().key(), path));
        }
        return finished(table, checkedKey(table, key), guard, new Write.Modify(update));
    }

    Write delete(String tableName, Map<String, AttributeValue> key, Guard guard) {
        Table table = database.table(tableName);
        return finished(table, checkedKey(table, key), guard, new Write.Erase());
    }

    Write check(String tableName, Map<String, AttributeValue> key, Guard guard) {
        Table table = database.table(tableName);
        return finished(table, checkedKey(table, key), guard, new Write.Nothing());
    }

    static Map<String, AttributeValue> checkedKey(Table table, Map<String, AttributeValue> given) {
        Map<String, AttributeValue> key = Canonical.item(given);
        table.definition().key().requireKey(key);
        return table.definition().key().keyOf(key);
    }

    private static Write finished(Table table, Map<String, AttributeValue> key, Guard guard, Write.Effect effect) {
        Condition condition = guard.expressions().condition("ConditionExpression", guard.condition());
        guard.expressions().finish();
        return new Write(table, key, condition, guard.returnsOld(), effect);
    }

    private static void requireNotKey(KeySchema key, DocumentPath path) {
        if (key.names().contains(path.root())) {
            throw Rejection.validation("One or more parameter values were invalid: Cannot update attribute "
                    + path.root() + ". This attribute is part of the key");
        }
    }
}
