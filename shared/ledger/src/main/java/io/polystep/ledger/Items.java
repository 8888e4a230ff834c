package io.polystep.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.pagination.sync.SdkIterable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.model.PageIterable;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of one type in the table. */
final class Items<T> {
    private final Store store;
    private final Shape<T> shape;
    private final ItemSchema schema;
    private final DynamoDbTable<Item> table;

    Items(Store store, Shape<T> shape) {
        this.store = store;
        this.shape = shape;
        this.schema = shape.ofItems();
        this.table = store.enhanced().table(store.table(), schema);
    }

    /** Strongly consistent. */
    Optional<T> find(Key key) {
        return Calls.answer(() -> Optional.ofNullable(table.getItem(request -> request.consistentRead(true)
                        .key(k -> k.partitionValue(key.pk()).sortValue(key.sk())))))
                .map(item -> build(item, key.attributes()));
    }

    /** How often an item was written; 0 when there is none. Strongly consistent. */
    long revision(Key key) {
        return Calls.answer(() -> Optional.ofNullable(table.getItem(request -> request.consistentRead(true)
                        .key(k -> k.partitionValue(key.pk()).sortValue(key.sk())))))
                .map(item -> ItemSchema.readable(key.attributes(), () -> item.get(Envelope.REVISION)))
                .orElse(0L);
    }

    /** Every item of a partition, in the order of its sort keys. Strongly consistent. */
    List<T> partition(String pk) {
        QueryConditional condition = QueryConditional.keyEqualTo(k -> k.partitionValue(pk));
        return all(() -> table.query(r -> r.queryConditional(condition).consistentRead(true))
                .items());
    }

    /** Those of them that a filter lets pass. */
    List<T> partition(String pk, Expression filter) {
        QueryConditional condition = QueryConditional.keyEqualTo(k -> k.partitionValue(pk));
        return all(() -> table.query(r ->
                        r.queryConditional(condition).filterExpression(filter).consistentRead(true))
                .items());
    }

    /** Every item of a list, in the order of the list keys. Eventually consistent. */
    List<T> listed(String list) {
        return listed(QueryConditional.keyEqualTo(k -> k.partitionValue(list)));
    }

    /** Every item of a list whose list key is {@code from} or later, in that order. Eventually consistent. */
    List<T> listed(String list, String from) {
        return listed(QueryConditional.sortGreaterThanOrEqualTo(
                k -> k.partitionValue(list).sortValue(from)));
    }

    /**
     * Every item whose list is one of these two, in no order. Strongly consistent, unlike the index: it reads the whole
     * table, so it is for full re-computations.
     */
    List<T> everyListed(String first, String second) {
        Expression ofLists = Expression.builder()
                .expression("#list IN (:first, :second)")
                .expressionNames(Map.of("#list", TableDefinition.LIST))
                .expressionValues(
                        Map.of(":first", AttributeValue.fromS(first), ":second", AttributeValue.fromS(second)))
                .build();
        return all(() -> table.scan(r -> r.consistentRead(true).filterExpression(ofLists))
                .items());
    }

    private List<T> listed(QueryConditional condition) {
        return all(() -> PageIterable.create(table.index(TableDefinition.INDEX).query(condition))
                .items());
    }

    /**
     * Puts one whole item. A transaction of one, because every write carries the fences.
     *
     * @return empty when it was put; the item found instead when the condition failed
     */
    Optional<T> put(Item item, Condition condition) {
        String what = "item";
        List<Transaction.Failure> failures =
                new Transaction(store).put(what, write(item), condition).commit();
        return Transaction.inTheWay(what, failures).map(this::read);
    }

    /** An item ready to be put, stamped. */
    Item item(Key key, T value, long revision) {
        return store.stamped(shape.item(value), key, revision);
    }

    Map<String, AttributeValue> write(Item item) {
        return schema.itemToMap(item, true);
    }

    T read(Map<String, AttributeValue> stored) {
        return build(schema.mapToItem(stored), stored);
    }

    /** The first page is asked for as soon as the items are looked at, so even that happens inside. */
    private List<T> all(Supplier<SdkIterable<Item>> items) {
        return Calls.answer(() -> items.get().stream()
                .map(item -> build(item, new Key(item.get(Envelope.PK), item.get(Envelope.SK)).attributes()))
                .toList());
    }

    private T build(Item item, Map<String, AttributeValue> key) {
        return ItemSchema.readable(key, () -> shape.build(item));
    }
}
