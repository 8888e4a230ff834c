package io.polystep.operations;

import io.polystep.domain.order.OrderHash;
import io.polystep.polymarket.clob.CancelReport;
import io.polystep.polymarket.clob.ClobAccount;
import io.polystep.polymarket.clob.OrderRow;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.Outcome;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The real venue.
 *
 * @param account opened only by the commands that need it, because opening it reads the credentials
 * @param deadline until when
 */
record VenueCanceller(Supplier<ClobAccount> account, Deadline deadline) implements Canceller {
    @Override
    public Outcome<CancelReport> cancelAll() {
        return account.get().cancelAll(deadline);
    }

    @Override
    public Outcome<CancelReport> cancel(OrderHash order) {
        return account.get().cancel(order, deadline);
    }

    @Override
    public Outcome<Optional<OrderRow>> order(OrderHash order) {
        return account.get().order(order, deadline);
    }
}
