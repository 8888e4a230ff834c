package io.polystep.domain.reconciliation;

import io.polystep.domain.money.Usdc;
import java.time.Instant;

/**
 * One transfer of collateral dollars to or from the wallet, as a log of the chain tells it.
 *
 * @param block number of its block
 * @param transaction hash of its transaction
 * @param index place of the log in the block, which with the transaction names it for ever
 * @param at time of the block
 * @param amount what the wallet gained; negative when it paid
 * @param counterparty the other side, 0x and 40 hex digits
 * @param venue true when a contract of the venue took part in the transaction: a fill, a redemption, a split
 * @param settled true when the block can no longer be dropped
 */
public record Movement(
        long block,
        String transaction,
        long index,
        Instant at,
        Usdc amount,
        String counterparty,
        boolean venue,
        boolean settled) {}
