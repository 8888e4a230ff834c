package io.polystep.domain.port;

import io.polystep.domain.Address;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.reconciliation.ChainView;
import java.util.OptionalLong;
import java.util.Set;

/** The chain as reconciliation sees it: one wallet at one block. */
public interface WalletChain {
    /**
     * Balances, allowances and transfers of a wallet, all of the newest block.
     *
     * @param after transfers in blocks up to this one are left out; the newest block itself for none
     * @param tokens outcomes whose shares are wanted; those that came in by a transfer are added
     * @param spenders who may have to move the wallet's dollars
     * @throws io.polystep.domain.error.RetryableException if any of it cannot be read, or is not all of one block
     * @throws io.polystep.domain.error.PermanentException if there are more blocks to look through than can be
     */
    ChainView look(Address wallet, OptionalLong after, Set<TokenId> tokens, Set<Address> spenders);
}
