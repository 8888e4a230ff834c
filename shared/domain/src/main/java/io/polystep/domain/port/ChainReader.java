package io.polystep.domain.port;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.redemption.Finality;
import io.polystep.domain.redemption.PayoutVector;
import io.polystep.domain.redemption.Settlement;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What the chain says. Reads that fail throw {@link io.polystep.domain.error.RetryableException}; a failed read is never
 * zero.
 */
public interface ChainReader {
    /** How a condition of conditional tokens pays, or empty while it is not resolved. */
    Optional<PayoutVector> payouts(ConditionId condition);

    /**
     * What redeeming shares of one outcome pays, or empty while the market is not resolved; zero is a loss.
     *
     * @param outcome index of the outcome in the market
     */
    default Optional<Usdc> payout(Market market, int outcome, Shares shares) {
        return payouts(market.condition()).map(vector -> vector.payout(outcome, shares));
    }

    /** Height of the block that everything is read at. */
    long height();

    /** Shares of {@code token} in {@code holder}'s wallet, at the contract that the token's id says. */
    Shares shares(Address holder, TokenId token);

    /** Collateral dollars (pUSD) in {@code holder}'s wallet. */
    Usdc collateral(Address holder);

    /** Gas coin in {@code holder}'s account, in wei. */
    BigInteger gasCoin(Address holder);

    /** Number of mined transactions of {@code account}: the least nonce that is still free. */
    long minedCount(Address account);

    /**
     * How far the transactions of one nonce are; at most one of them is ever mined.
     *
     * @param hashes all that were broadcast, 0x and 64 hex digits each
     */
    Finality finality(List<String> hashes);

    /**
     * What a transaction did, once it is final; empty while it is unknown, pending, or not final.
     *
     * @param hash 0x and 64 hex digits
     * @param holder whose collateral is counted
     */
    Optional<Settlement> settlement(String hash, Address holder);
}
