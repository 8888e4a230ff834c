package io.polystep.local.venue;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderFields;
import java.util.List;

/** The chain as the venue uses it: balances before a match, settlement after it, and the result of a market. */
public interface SettlementChain {
    /** Collateral in a wallet. */
    Usdc collateral(Address holder);

    /** Collateral that {@code exchange} may take from {@code owner}; {@code Long.MAX_VALUE} micro-units mean no bound. */
    Usdc allowance(Address owner, Address exchange);

    /** Shares in a wallet. */
    Shares shares(Address holder, TokenId token);

    /**
     * Lets a wallet make calls, in order; where one is refused the rest is not made.
     *
     * @return the hash of the transaction
     * @throws SettlementFailedException when a call is refused, or this chain cannot act for wallets
     */
    default String relay(Address wallet, List<WalletCall> calls) {
        throw new SettlementFailedException("this chain does not act for wallets");
    }

    /** True when {@code exchange} may move {@code owner}'s outcome shares. */
    boolean sharesApproved(Address owner, Address exchange);

    /**
     * Makes a market known; doing it again changes nothing.
     *
     * @param condition what it resolves
     * @param first token of payout slot 0
     * @param second token of payout slot 1
     */
    void registerMarket(ConditionId condition, TokenId first, TokenId second);

    /**
     * Settles one fill. The same {@link Settlement#fillId} settles once, however often it is asked for, and gives the same
     * answer.
     *
     * @return hash of the transaction
     * @throws SettlementFailedException when the chain refuses it for good
     */
    String settle(Settlement fill);

    /** Reports a market's result, 1 for {@code winner} and 0 for the other slot; doing it again changes nothing. */
    void resolve(ConditionId condition, int winner);

    /**
     * One fill of one signed order against the rest of the world.
     *
     * @param fillId the venue's trade id
     * @param order the signed fields
     * @param signature as posted
     * @param condition its market
     * @param complement the other token of the market, because a purchase can be settled by minting a pair
     * @param shares what changes hands
     * @param value dollars for the shares, fee not included
     * @param fee the taker's fee: on top of a purchase, out of a sale
     */
    record Settlement(
            String fillId,
            OrderFields order,
            String signature,
            ConditionId condition,
            TokenId complement,
            Shares shares,
            Usdc value,
            Usdc fee) {}
}
