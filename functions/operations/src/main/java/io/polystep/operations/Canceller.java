package io.polystep.operations;

import io.polystep.domain.order.OrderHash;
import io.polystep.polymarket.clob.CancelReport;
import io.polystep.polymarket.clob.OrderRow;
import io.polystep.polymarket.http.Outcome;
import java.util.Optional;

/** What cancelling needs of the venue; also for orders that are none of ours. */
interface Canceller {
    /** Cancels every order of the account. */
    Outcome<CancelReport> cancelAll();

    /** Cancels one order. */
    Outcome<CancelReport> cancel(OrderHash order);

    /** The order as the venue shows it now; empty when it does not know it. */
    Outcome<Optional<OrderRow>> order(OrderHash order);
}
