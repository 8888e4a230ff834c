package io.polystep.testkit;

import io.polystep.domain.Address;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Position;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.port.RedemptionLedger;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.RedemptionState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A redemption ledger in memory with the conditional writes of the real one. */
public final class InMemoryRedemptions implements RedemptionLedger {
    private final List<Position> positions;
    private final Map<Place, Redemption> redemptions = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private long nonce;
    private boolean orderOpen;

    private record Place(ConditionId condition, Optional<TokenId> token) {
        static Place of(Redemption redemption) {
            return new Place(redemption.condition(), redemption.token());
        }
    }

    /** @param positions what is held */
    public InMemoryRedemptions(List<Position> positions) {
        this.positions = new ArrayList<>(positions);
    }

    @Override
    public List<Position> positions() {
        return List.copyOf(positions);
    }

    @Override
    public Optional<Redemption> find(Address holder, ConditionId condition, Optional<TokenId> token) {
        return Optional.ofNullable(redemptions.get(new Place(condition, token)));
    }

    @Override
    public List<Redemption> all() {
        return List.copyOf(redemptions.values());
    }

    @Override
    public long nextNonce(Address account, long minedCount) {
        return nonce;
    }

    @Override
    public void acceptNonce(Address account, long next, String reason, String actor, Instant now) {
        nonce = next;
    }

    @Override
    public Optional<Redemption> create(Redemption redemption) {
        Redemption known = redemptions.get(Place.of(redemption));
        if (known != null || orderOpen) {
            return Optional.ofNullable(known);
        }
        redemption.transaction().ifPresent(transaction -> nonce = transaction.nonce() + 1);
        return Optional.of(store(redemption));
    }

    /** From now on an order of every market is open, or none is. */
    public void orderOpen(boolean open) {
        orderOpen = open;
    }

    @Override
    public Redemption update(Redemption next) {
        Redemption stored = redemptions.get(Place.of(next));
        if (stored == null || stored.revision() != next.revision()) {
            throw new RetryableException("expected revision " + next.revision() + ", found " + stored);
        }
        return store(next);
    }

    @Override
    public Redemption book(Redemption redemption, Entry entry) {
        Redemption stored = redemptions.get(Place.of(redemption));
        if (stored != null && stored.state() == RedemptionState.BOOKED) {
            return stored;
        }
        entries.add(entry);
        positions.removeIf(
                position -> position.condition().equals(redemption.condition()) && redemption.covers(position.token()));
        return update(redemption.with(RedemptionState.BOOKED));
    }

    private Redemption store(Redemption redemption) {
        Redemption stored = redemption.stored(redemption.revision() + 1);
        redemptions.put(Place.of(stored), stored);
        return stored;
    }

    /** Every entry booked. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
