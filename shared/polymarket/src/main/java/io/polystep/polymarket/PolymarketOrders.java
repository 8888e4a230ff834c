package io.polystep.polymarket;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.market.Market;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.SignedOrder;
import io.polystep.domain.port.Cancellation;
import io.polystep.domain.port.Clearance;
import io.polystep.domain.port.OrderVenue;
import io.polystep.domain.port.RefusalReason;
import io.polystep.domain.port.Submission;
import io.polystep.polymarket.clob.BalanceKind;
import io.polystep.polymarket.clob.CancelReport;
import io.polystep.polymarket.clob.ClobAccount;
import io.polystep.polymarket.clob.ClobPublic;
import io.polystep.polymarket.clob.OrderDesk;
import io.polystep.polymarket.http.Denial;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.http.Visit;
import java.math.BigInteger;
import java.time.InstantSource;
import java.util.Optional;

/** The venue's private side for one account, within one invocation. */
final class PolymarketOrders implements OrderVenue {
    private final OrderDesk desk;
    private final ClobAccount account;
    private final ClobPublic venue;
    private final Departure departure;
    private final Visit visit;
    private final InstantSource clock;

    PolymarketOrders(
            OrderDesk desk,
            ClobAccount account,
            ClobPublic venue,
            Departure departure,
            Visit visit,
            InstantSource clock) {
        this.desk = desk;
        this.account = account;
        this.venue = venue;
        this.departure = departure;
        this.visit = visit;
        this.clock = clock;
    }

    @Override
    public Clearance clearance(SignedOrder order) {
        return departure.of(order);
    }

    @Override
    public Submission submit(SignedOrder order) {
        return switch (desk.place(order, Departure.effect(order), visit.deadline())) {
            case Outcome.Done<Submission>(Submission submission) -> explained(order, submission);
            case Outcome.Retryable<Submission>(String cause, var _) ->
                new Submission.Refused(RefusalReason.NOT_SENT, cause);
            case Outcome.Refused<Submission>(Denial _, String text) -> new Submission.Unknown(text);
            case Outcome.Unknown<Submission>(String cause) -> new Submission.Unknown(cause);
            case Outcome.Unreadable<Submission>(String reason) -> new Submission.Unknown(reason);
        };
    }

    /**
     * An order that was signed for another version is refused for good, because signing it again gives another hash and
     * so another order. The venue's version is read once more, so that the refusal says what it asks for now.
     */
    private Submission explained(SignedOrder order, Submission submission) {
        if (!(submission instanceof Submission.Refused(RefusalReason reason, String text))
                || reason != RefusalReason.VERSION) {
            return submission;
        }
        String asked = venue.version(visit.deadline())
                .done()
                .map(version -> "version " + version)
                .orElse("a version that could not be read");
        return new Submission.Refused(
                reason,
                text + "; signed for version "
                        + SigningVersion.of(order.fields().version()) + ", the venue now asks for " + asked
                        + ": read the market again and decide anew");
    }

    @Override
    public Optional<VenueView> find(OrderHash id, Market market) {
        return new OrderLookup(account, visit, clock).find(id, market);
    }

    @Override
    public Cancellation cancel(OrderHash id) {
        return switch (account.cancel(id, visit.deadline())) {
            case Outcome.Done<CancelReport>(CancelReport report) -> cancelled(id, report);
            case Outcome.Refused<CancelReport>(Denial _, String text) -> new Cancellation.Refused(text);
            case Outcome.Retryable<CancelReport>(String cause, var after) -> new Cancellation.Retryable(cause, after);
            case Outcome.Unknown<CancelReport>(String cause) -> new Cancellation.Unknown(cause);
            case Outcome.Unreadable<CancelReport>(String reason) -> new Cancellation.Unknown(reason);
        };
    }

    private static Cancellation cancelled(OrderHash id, CancelReport report) {
        if (report.cancelled().contains(id)) {
            return new Cancellation.Done();
        }
        return Optional.ofNullable(report.refused().get(id))
                .<Cancellation>map(Cancellation.Refused::new)
                .orElseGet(() -> new Cancellation.Unknown("the answer says nothing of order " + id));
    }

    @Override
    public Usdc collateral() {
        BigInteger units = account.balance(new BalanceKind.Collateral(), visit.deadline())
                .orFault()
                .balance();
        if (units.bitLength() >= Long.SIZE) {
            throw new PermanentException("expected a balance that fits into 63 bits of millionths, found " + units
                    + "; the venue's interface may have changed");
        }
        return new Usdc(units.longValueExact());
    }
}
