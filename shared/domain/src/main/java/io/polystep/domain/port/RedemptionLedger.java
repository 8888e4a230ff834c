package io.polystep.domain.port;

import io.polystep.domain.Address;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Position;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.redemption.Redemption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Redemptions, the nonces of their transactions, and the positions they turn into money. Same rules as {@link OrderLedger}. */
public interface RedemptionLedger {
    /** Every position with shares, of all conditions. */
    List<Position> positions();

    /**
     * The stored redemption, or empty when there is none. Strongly consistent.
     *
     * @param token the outcome, where outcomes are redeemed one by one
     */
    Optional<Redemption> find(Address holder, ConditionId condition, Optional<TokenId> token);

    /** Every redemption ever stored, for reports. */
    List<Redemption> all();

    /**
     * The nonce that the next transaction of {@code account} takes.
     *
     * @param minedCount the chain's transaction count, which starts the table when it is empty
     * @throws io.polystep.domain.error.PermanentException if the chain has mined more than the table knows: somebody else
     *     uses the key
     */
    long nextNonce(Address account, long minedCount);

    /**
     * Goes on from a nonce that a transaction by hand has raised, and leaves a record of who accepted that and why.
     *
     * @param next the number of transactions that the chain has mined for {@code account}
     * @param reason not blank
     * @throws io.polystep.domain.error.PermanentException if one of our transactions is not settled yet, if {@code next} is not
     *     above the nonce that the table goes on from, or if it is so far above it that it must be a mistake
     * @throws io.polystep.domain.error.RetryableException if the nonce was taken meanwhile
     */
    void acceptNonce(Address account, long next, String reason, String actor, Instant now);

    /**
     * Stores a new redemption; with a transaction, the nonce counter moves from its nonce to the next in the same
     * transaction. There is one redemption for a market, so it is stored only while no order of the market is open, and only
     * with every position that there is: what came later would never be redeemed. The lists of orders are eventually
     * consistent and cannot tell that; this can.
     *
     * @return the stored redemption, the one stored before when there is one already; empty while an order of the market is
     *     not closed
     * @throws io.polystep.domain.error.RetryableException if the nonce was taken or the positions changed meanwhile
     */
    Optional<Redemption> create(Redemption redemption);

    /**
     * Stores the next version of a redemption.
     *
     * @throws io.polystep.domain.error.RetryableException if another version is stored by now
     */
    Redemption update(Redemption next);

    /**
     * Books a finished redemption and marks it booked, with the entry, the positions, the exposure, and the streaks and
     * counts of the state record, all in one transaction.
     *
     * @param redemption in its stored version, state {@code CONFIRMED} (or a route that sends nothing)
     * @return the booked redemption; the one stored before when it is booked already
     */
    Redemption book(Redemption redemption, Entry entry);
}
