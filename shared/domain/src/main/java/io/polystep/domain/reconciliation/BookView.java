package io.polystep.domain.reconciliation;

import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Unit;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Order;
import io.polystep.domain.redemption.Redemption;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the ledger says at one moment.
 *
 * @param revision number of times the account's item was written; nothing was booked while it stays the same
 * @param movedAt when that was the last time, by the clock of the function that wrote
 * @param balances every account
 * @param markets the market of every token that was ever held
 * @param orders orders that are not closed, and those that the venue may still list
 * @param redemptions those that are not booked
 * @param peak the recorded high-water equity, empty while there is no state record
 */
public record BookView(
        long revision,
        Instant movedAt,
        Balances balances,
        Map<TokenId, ConditionId> markets,
        List<Order> orders,
        List<Redemption> redemptions,
        Optional<RecordedPeak> peak) {
    /** Copies the collections. */
    public BookView {
        markets = Map.copyOf(markets);
        orders = List.copyOf(orders);
        redemptions = List.copyOf(redemptions);
    }

    /** The same books with these orders, for when the venue lists one that is not among them. */
    public BookView with(List<Order> more) {
        return new BookView(revision, movedAt, balances, markets, more, redemptions, peak);
    }

    /** Free and reserved dollars: what the wallet must hold. */
    public Usdc cash() {
        return free().plus(balances.dollars(Account.RESERVED));
    }

    /** Dollars that no order holds. */
    public Usdc free() {
        return balances.dollars(Account.FREE);
    }

    /** Millionths of a share that the wallet must hold: open positions and lost ones. */
    public long shares(TokenId token) {
        return positionShares(token) + amount(Account.worthless(token), token);
    }

    /** Millionths of a share of open positions. */
    public long positionShares(TokenId token) {
        return amount(Account.position(token), token);
    }

    /** What the open position of a token cost. */
    public Usdc cost(TokenId token) {
        return balances.dollars(Account.position(token));
    }

    /** The gas coin in wei. */
    public BigInteger gas() {
        return balances.amount(Account.GAS_COIN, Unit.WEI);
    }

    private long amount(Account account, TokenId token) {
        return balances.amount(account, new Unit.OutcomeShares(token)).longValueExact();
    }
}
