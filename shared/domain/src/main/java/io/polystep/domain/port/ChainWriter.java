package io.polystep.domain.port;

import io.polystep.domain.Address;
import io.polystep.domain.redemption.RedemptionRoute;
import io.polystep.domain.redemption.SignedTransaction;

/** The only way to move anything on the chain: redeem, with addresses from the allow-list. */
public interface ChainWriter {
    /** The key's own account, which holds the shares and pays the gas. */
    Address account();

    /**
     * Signs a redemption; sends nothing.
     *
     * @param nonce the nonce it takes
     * @throws io.polystep.domain.error.RetryableException if the node cannot estimate now
     * @throws io.polystep.domain.error.PermanentException if an approval or gas money is missing, or the node says that
     *     the call would revert
     */
    Signing signRedemption(RedemptionRoute route, long nonce);

    /**
     * Signs the same call with the same nonce at a higher price, to replace a transaction that waits. Either may be
     * mined: keep both hashes. Sends nothing.
     *
     * @param stuck signed by this writer before
     * @throws io.polystep.domain.error.PermanentException if it is not a redemption of this account on this chain
     */
    Signing signReplacement(SignedTransaction stuck);
}
