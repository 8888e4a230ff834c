package io.polystep.ledger;

import io.polystep.domain.port.Lease;
import io.polystep.domain.port.Leases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Leases as items. The fence only grows, also when a lease is given back, so no two holders ever have the same one. */
final class DynamoLeases implements Leases {
    private static final String HOLDER = "holder";

    private final Store store;
    private final Items<Lease> items;

    DynamoLeases(Store store) {
        this.store = store;
        this.items = new Items<>(store, LeaseShape.SHAPE);
    }

    @Override
    public Optional<Lease> acquire(String name, String owner, Duration duration, Instant now) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException(
                    "expected a duration above zero for lease " + name + ", found " + duration);
        }
        Optional<Lease> earlier = items.find(Key.lease(name));
        if (earlier.filter(
                        lease -> now.isBefore(lease.until()) && !lease.owner().equals(owner))
                .isPresent()) {
            return Optional.empty();
        }
        long fence = earlier.map(Lease::fence).orElse(0L);
        Lease taken = new Lease(name, owner, fence + 1, now.plus(duration));
        return store(taken, fence) ? Optional.of(taken) : Optional.empty();
    }

    @Override
    public void release(Lease lease, Instant now) {
        // Nothing to do when the condition fails: the lease has run out and somebody else has it.
        store(new Lease(lease.name(), lease.owner(), lease.fence() + 1, now), lease.fence());
    }

    private boolean store(Lease next, long fence) {
        Condition condition =
                fence == 0 ? Condition.absent() : Condition.bounds(List.of(Bound.exactly(LeaseShape.FENCE, fence)));
        Item item = items.item(Key.lease(next.name()), next, next.fence());
        return new Transaction(store)
                .put(HOLDER, items.write(item), condition)
                .commit()
                .isEmpty();
    }
}
