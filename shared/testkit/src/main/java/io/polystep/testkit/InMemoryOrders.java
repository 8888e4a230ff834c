package io.polystep.testkit;

import io.polystep.domain.error.RetryableException;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Exposure;
import io.polystep.domain.ledger.Posting;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Change;
import io.polystep.domain.order.IntentKey;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.port.OrderLedger;
import io.polystep.domain.risk.Limits;
import io.polystep.domain.risk.RiskView;
import io.polystep.domain.state.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An order ledger in memory with the conditional writes of the real one, without its caps and halts. */
public final class InMemoryOrders implements OrderLedger {
    private final Map<IntentKey, Order> orders = new LinkedHashMap<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private Exposure exposure = Exposure.NONE;
    private Optional<Standing> standing = Optional.empty();

    /** @param free dollars to start with */
    public InMemoryOrders(Usdc free) {
        Entry opening = new Entry(
                "opening",
                Instant.EPOCH,
                "opening",
                List.of(Posting.dollars(Account.FREE, free), Posting.dollars(Account.EXTERNAL, free.negated())));
        entries.put(opening.id(), opening);
    }

    @Override
    public Optional<Order> find(IntentKey key) {
        return Optional.ofNullable(orders.get(key));
    }

    @Override
    public RiskView view(OrderIntent intent, Instant now) {
        Usdc opening = balances().dollars(Account.EXTERNAL).negated();
        Standing seen = standing.orElseGet(() -> Standings.sound(opening, now));
        return new RiskView(balances().dollars(Account.FREE), exposure, exposure, 0, seen, List.of());
    }

    @Override
    public Order reserve(Change reservation, Limits limits, Standing standing, Instant now) {
        Order known = orders.get(reservation.after().key());
        return known != null ? known : store(reservation);
    }

    @Override
    public Order deny(Order denied) {
        return orders.computeIfAbsent(denied.key(), key -> denied.stored(1));
    }

    @Override
    public Order commit(Change change) {
        Order stored = orders.get(change.before().key());
        if (!change.before().equals(stored)) {
            throw new RetryableException("expected " + change.before() + ", found " + stored);
        }
        return store(change);
    }

    private Order store(Change change) {
        change.entries().forEach(entry -> {
            if (entries.putIfAbsent(entry.id(), entry) != null) {
                throw new IllegalStateException("expected a new entry, found " + entry.id() + " booked already");
            }
        });
        exposure = exposure.plus(change.exposure());
        Order after = change.after().stored(change.before().revision() + 1);
        orders.put(after.key(), after);
        return after;
    }

    @Override
    public List<Order> open() {
        return orders.values().stream().filter(order -> !order.closed()).toList();
    }

    @Override
    public List<Order> all() {
        return new ArrayList<>(orders.values());
    }

    /** Sets where the account stands; sound unless set. */
    public void stand(Standing next) {
        standing = Optional.of(next);
    }

    /** What all entries add up to. */
    public Balances balances() {
        return Balances.of(entries.values());
    }

    /** What is at risk. */
    public Exposure exposure() {
        return exposure;
    }
}
