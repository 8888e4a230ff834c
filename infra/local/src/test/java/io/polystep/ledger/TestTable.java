package io.polystep.ledger;

import io.polystep.domain.order.Change;
import io.polystep.domain.order.FillStatus;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderBooking;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.risk.Limits;
import io.polystep.domain.state.Standing;
import io.polystep.local.dynamo.LocalDynamo;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A table of its own for each test.
 *
 * @param dynamo the engine below
 * @param faults between the ledger and the engine
 * @param ledgers under test
 */
record TestTable(DynamoDbClient dynamo, Faults faults, Ledgers ledgers) {
    static final String NAME = "polystep-test";

    static TestTable empty() {
        return on(LocalDynamo.inMemory(InstantSource.fixed(Samples.NOW)));
    }

    /** On an engine that has no such table yet. */
    static TestTable on(DynamoDbClient dynamo, String dollars) {
        return funded(on(dynamo), dollars);
    }

    private static TestTable on(DynamoDbClient dynamo) {
        InstantSource clock = InstantSource.fixed(Samples.NOW);
        TableDefinition.create(dynamo, NAME);
        Faults faults = new Faults(dynamo);
        Writer writer = new Writer("test", "0.1.0");
        return new TestTable(dynamo, faults, Ledgers.connect(faults.client(), NAME, Samples.WALLET, writer, clock));
    }

    static TestTable with(String dollars) {
        return funded(empty(), dollars);
    }

    private static TestTable funded(TestTable table, String dollars) {
        table.ledgers.account().book(Samples.deposit("deposit:1", dollars));
        table.ledgers.state().bootstrap(Samples.cash(dollars), Samples.NOW);
        table.ledgers.state().today(Samples.NOW);
        return table;
    }

    /** The same table as another deployed version sees it. */
    Ledgers writtenBy(String version) {
        return Ledgers.connect(
                faults.client(), NAME, Samples.WALLET, new Writer("test", version), InstantSource.fixed(Samples.NOW));
    }

    Order reserve(int market, int sequence) {
        return reserve(Samples.reservation(market, sequence), Samples.WIDE, Samples.NOW);
    }

    Order reserve(Change reservation, Limits limits, Instant now) {
        Standing standing = ledgers.state().today(now);
        return ledgers.orders().reserve(reservation, limits, standing, now);
    }

    /** An order that was filled in part and whose rest the venue killed; its fill is confirmed, it is not closed. */
    Order filled(int market, int sequence) {
        return ledgers.orders().commit(confirmation(market, sequence));
    }

    /** The same life with its last confirmation and its closing in one transaction, as the steps do it. */
    Order closed(int market, int sequence) {
        return ledgers.orders().commit(closing(market, sequence));
    }

    /** The last change of that life, not committed yet. */
    Change closing(int market, int sequence) {
        return OrderBooking.closing(confirmation(market, sequence), Samples.NOW);
    }

    private Change confirmation(int market, int sequence) {
        Order sent =
                ledgers.orders().commit(Samples.send(ledgers.orders().commit(Samples.sign(reserve(market, sequence)))));
        Order answered = ledgers.orders()
                .commit(OrderBooking.observe(
                        sent,
                        Optional.of(new OrderEvent.Cancelled(Samples.NOW, "killed")),
                        List.of(Samples.fill("t" + sequence, FillStatus.PROVISIONAL)),
                        Samples.NOW));
        return OrderBooking.observe(
                answered, Optional.empty(), List.of(Samples.fill("t" + sequence, FillStatus.CONFIRMED)), Samples.NOW);
    }

    Map<String, AttributeValue> item(Key key) {
        return dynamo.getItem(r -> r.tableName(NAME).key(key.attributes())).item();
    }

    void change(Key key, String attribute, Optional<AttributeValue> value) {
        Map<String, AttributeValue> item = new HashMap<>(item(key));
        item.remove(attribute);
        value.ifPresent(present -> item.put(attribute, present));
        dynamo.putItem(r -> r.tableName(NAME).item(item));
    }
}
