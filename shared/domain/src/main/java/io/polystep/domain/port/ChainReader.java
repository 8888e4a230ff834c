package io.polystep.domain.port;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.redemption.PayoutVector;
import io.polystep.domain.redemption.Settlement;
import java.math.BigInteger;
import java.util.Optional;

/**
 * What the chain says. Reads that fail throw {@link io.polystep.domain.error.RetryableException}; a failed read is never
 * zero.
 */
public interface ChainReader {
    /** How the condition pays, or empty while it is not resolved. */
    Optional<PayoutVector> payouts(ConditionId condition);

    /** Shares of {@code token} in {@code holder}'s wallet. */
    Shares shares(Address holder, TokenId token);

    /** Collateral dollars (pUSD) in {@code holder}'s wallet. */
    Usdc collateral(Address holder);

    /** Gas coin in {@code holder}'s account, in wei. */
    BigInteger gasCoin(Address holder);

    /** Number of mined transactions of {@code account}: the least nonce that is still free. */
    long minedCount(Address account);

    /**
     * What a transaction did, once it is final; empty while it is unknown, pending, or not final.
     *
     * @param hash 0x and 64 hex digits
     * @param holder whose collateral is counted
     */
    Optional<Settlement> settlement(String hash, Address holder);
}
