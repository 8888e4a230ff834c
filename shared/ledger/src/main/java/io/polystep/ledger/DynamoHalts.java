package io.polystep.ledger;

import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.port.Halts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Halts as control items: one that exists is in force. Each setting and clearing leaves an audit item beside it. */
final class DynamoHalts implements Halts {
    private static final String LIST = "HALT";

    private final Store store;
    private final Items<Halt> items;

    DynamoHalts(Store store) {
        this.store = store;
        this.items = new Items<>(store, HaltShape.SHAPE);
    }

    @Override
    public void set(String scope, String reason, String actor, Instant now) {
        Halt halt = new Halt(scope, reason, actor, now);
        // A halt is never refused for the version that sets it: it only makes things safer.
        Transaction.unfenced(store)
                .put(scope, listed(halt), Condition.absent())
                .put("audit", audit(scope, HaltAction.SET, halt))
                .commit();
    }

    @Override
    public void clear(String scope, String reason, String actor, Instant now) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("expected a reason for clearing halt " + scope + ", found none");
        }
        Transaction transaction = new Transaction(store)
                .delete(scope, Key.halt(scope), Condition.present())
                .put("audit", audit(scope, HaltAction.CLEARED, new Halt(scope, reason, actor, now)));
        LossBreaker.begin(store, transaction, scope);
        List<Transaction.Failure> failures = transaction.commit();
        if (Transaction.inTheWay(scope, failures).isEmpty()) {
            Transaction.requireNone("clear halt " + scope, failures);
        }
    }

    /** Sets a halt as part of something else, whose transaction fails if somebody sets or clears one meanwhile. */
    void latch(Transaction transaction, String scope, String reason, String actor, Instant now) {
        Halt halt = new Halt(scope, reason, actor, now);
        if (inForce(scope)) {
            transaction.check(scope, Key.halt(scope), Condition.present());
        } else {
            transaction
                    .put(scope, listed(halt), Condition.absent())
                    .put("audit " + scope, audit(scope, HaltAction.SET, halt));
        }
    }

    private Map<String, AttributeValue> listed(Halt halt) {
        return items.write(items.item(Key.halt(halt.scope()), halt, 1)
                .set(Envelope.LIST, LIST)
                .set(Envelope.LIST_KEY, halt.scope()));
    }

    @Override
    public boolean inForce(String scope) {
        return items.find(Key.halt(scope)).isPresent();
    }

    @Override
    public List<Halt> inForce() {
        return items.listed(LIST);
    }

    /** Every halt in force for an intent, one line each. Strongly consistent. */
    List<String> lines(OrderIntent intent) {
        return scopes(intent).stream()
                .flatMap(scope -> items.find(Key.halt(scope)).stream().map(Halt::line))
                .toList();
    }

    /** Lets the transaction happen only while no halt is in force for an intent. */
    void check(Transaction transaction, OrderIntent intent) {
        scopes(intent).forEach(scope -> transaction.check("halt " + scope, Key.halt(scope), Condition.absent()));
    }

    private Map<String, AttributeValue> audit(String scope, HaltAction action, Halt record) {
        return items.write(items.item(Key.audit(scope, record.at(), action), record, 1));
    }

    private static List<String> scopes(OrderIntent intent) {
        return List.of(GLOBAL, intent.strategy().scope(), "market:" + intent.condition());
    }
}
