package io.polystep.domain.reconciliation;

import io.polystep.domain.Address;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the chain says of the wallet at one block.
 *
 * @param block number of the block that everything was read at
 * @param at its time
 * @param finalised highest block that can no longer be dropped
 * @param collateral dollars in the wallet
 * @param gas gas coin in the wallet, in wei
 * @param shares by token, of every token that was asked for or that moved
 * @param allowances what each needed spender may take
 * @param movements every transfer of dollars since the block after the cursor
 */
public record ChainView(
        long block,
        Instant at,
        long finalised,
        Usdc collateral,
        BigInteger gas,
        Map<TokenId, Shares> shares,
        Map<Address, BigInteger> allowances,
        List<Movement> movements) {
    /** Copies the collections. */
    public ChainView {
        shares = Map.copyOf(shares);
        allowances = Map.copyOf(allowances);
        movements = List.copyOf(movements);
    }
}
