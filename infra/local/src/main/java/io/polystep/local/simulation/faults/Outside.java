package io.polystep.local.simulation.faults;

import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderHash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was done to the account without the system: the oracles must know it, and the system must find it out. */
public final class Outside {
    private final List<Usdc> cash = new ArrayList<>();
    private final Map<TokenId, List<Shares>> shares = new HashMap<>();
    private final Set<OrderHash> orders = new HashSet<>();

    Outside() {}

    void moved(Usdc amount) {
        cash.add(amount);
    }

    void redeemed(TokenId token, Shares gone) {
        shares.computeIfAbsent(token, key -> new ArrayList<>()).add(gone);
    }

    void placed(OrderHash order) {
        orders.add(order);
    }

    /** Dollars that came (above zero) or went (below), each by itself. */
    public List<Usdc> cash() {
        return List.copyOf(cash);
    }

    /** What a person redeemed of a token, each time by itself; empty when nobody has. */
    public List<Shares> redeemed(TokenId token) {
        return List.copyOf(shares.getOrDefault(token, List.of()));
    }

    /** Orders that a person placed. */
    public Set<OrderHash> orders() {
        return Set.copyOf(orders);
    }
}
