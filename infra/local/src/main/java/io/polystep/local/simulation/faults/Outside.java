package io.polystep.local.simulation.faults;

import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderHash;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was done to the account without the system: the oracles must know it, and the system must find it out. */
public final class Outside {
    private final List<Usdc> cash = new ArrayList<>();
    private final Set<TokenId> tokens = new HashSet<>();
    private final Set<OrderHash> orders = new HashSet<>();

    Outside() {}

    void moved(Usdc amount) {
        cash.add(amount);
    }

    void redeemed(TokenId token) {
        tokens.add(token);
    }

    void placed(OrderHash order) {
        orders.add(order);
    }

    /** Dollars that came (above zero) or went (below), each by itself. */
    public List<Usdc> cash() {
        return List.copyOf(cash);
    }

    /** Tokens that a person redeemed. */
    public Set<TokenId> tokens() {
        return Set.copyOf(tokens);
    }

    /** Orders that a person placed. */
    public Set<OrderHash> orders() {
        return Set.copyOf(orders);
    }
}
