package io.polystep.domain.redemption;

import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Position;
import io.polystep.domain.ledger.Posting;
import io.polystep.domain.money.Usdc;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How a finished redemption becomes postings. Pure. */
public final class RedemptionBooking {
    private RedemptionBooking() {}

    /**
     * The entry of a finished redemption. Positions leave at cost, what was received becomes free, and the difference is
     * the realised result. Shares that were redeemed elsewhere leave at cost into suspense, because what they paid is not
     * known from here.
     *
     * @throws IllegalStateException if a transaction was needed and its settlement is missing, failed, or paid something
     *     else than expected
     */
    public static Entry entry(Redemption redemption, Instant now) {
        List<Posting> lines = new ArrayList<>();
        Usdc cost = costOf(redemption);
        redemption.positions().forEach(position -> lines.addAll(leaving(redemption.route(), position)));
        switch (redemption.route()) {
            case ADAPTER, ROUTER -> {
                Usdc received = requirePaid(redemption).received();
                lines.add(Posting.dollars(Account.FREE, received));
                lines.add(Posting.dollars(Account.REALISED, cost.minus(received)));
            }
            case WRITE_OFF -> lines.add(Posting.dollars(Account.REALISED, cost));
            case ELSEWHERE -> lines.add(Posting.dollars(Account.SUSPENSE, cost));
        }
        // Gas is paid even by a transaction that came after somebody else's.
        redemption.settlement().map(Settlement::gasWei).ifPresent(gas -> {
            lines.add(Posting.wei(Account.GAS, gas));
            lines.add(Posting.wei(Account.GAS_COIN, gas.negate()));
        });
        String outcome = redemption.token().map(token -> ":" + token).orElse("");
        String id = "redeem:" + redemption.holder().lower() + ":" + redemption.condition() + outcome;
        return new Entry(id, now, text(redemption), lines);
    }

    /** The result that this redemption adds to its day: received less cost; zero when it is not known from here. */
    public static Usdc realised(Redemption redemption) {
        return switch (redemption.route()) {
            case ADAPTER, ROUTER -> requirePaid(redemption).received().minus(costOf(redemption));
            case WRITE_OFF -> costOf(redemption).negated();
            case ELSEWHERE -> Usdc.ZERO;
        };
    }

    /** What the positions cost together. */
    public static Usdc costOf(Redemption redemption) {
        return redemption.positions().stream().map(Position::cost).reduce(Usdc.ZERO, Usdc::plus);
    }

    private static List<Posting> leaving(Redemption.Route route, Position position) {
        // A loser's shares stay in the wallet for ever; the ledger keeps counting them, at no value.
        Account to = route == Redemption.Route.WRITE_OFF
                ? Account.worthless(position.token())
                : Account.issued(position.token());
        return List.of(
                Posting.dollars(
                        Account.position(position.token()), position.cost().negated()),
                Posting.sharesOut(Account.position(position.token()), position.token(), position.shares()),
                Posting.sharesIn(to, position.token(), position.shares()));
    }

    private static Settlement requirePaid(Redemption redemption) {
        return redemption
                .settlement()
                .filter(settlement ->
                        settlement.succeeded() && settlement.received().equals(redemption.expected()))
                .orElseThrow(() -> new IllegalStateException("expected redemption of " + redemption.condition()
                        + " to pay " + redemption.expected() + ", found " + redemption.settlement()));
    }

    private static String text(Redemption redemption) {
        return switch (redemption.route()) {
            case ADAPTER, ROUTER -> "redeemed " + redemption.condition();
            case WRITE_OFF -> "wrote off " + redemption.condition();
            case ELSEWHERE -> "redeemed elsewhere " + redemption.condition();
        };
    }
}
