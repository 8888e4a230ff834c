package io.polystep.domain.port;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.redemption.SignedTransaction;

/** The only way to move anything on the chain: redeem, with addresses from the allow-list. */
public interface ChainWriter {
    /** The key's own account, which holds the shares and pays the gas. */
    Address account();

    /**
     * Signs a redemption of the holder's whole balance of a condition; sends nothing.
     *
     * @param nonce the nonce it takes
     * @throws io.polystep.domain.error.RetryableException if the node cannot estimate now or the fee cap is exceeded
     * @throws io.polystep.domain.error.PermanentException if the node says that the call would revert
     */
    SignedTransaction signRedemption(ConditionId condition, boolean negRisk, long nonce);
}
