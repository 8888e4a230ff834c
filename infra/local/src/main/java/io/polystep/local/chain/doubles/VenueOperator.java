package io.polystep.local.chain.doubles;

import io.polystep.local.chain.ChainNode;
import io.polystep.local.chain.Receipt;
import io.polystep.local.chain.evm.Bytes;
import java.math.BigInteger;

/** The venue's hands on an exchange double. */
public final class VenueOperator {
    private final LocalWallet wallet;

    /** The operator on a node that was opened with {@link LocalWorld#genesis}. */
    public VenueOperator(ChainNode node) {
        this.wallet = new LocalWallet(node, DevAccounts.operator());
    }

    /** The operator's account. */
    public BigInteger address() {
        return wallet.address();
    }

    /** Calls a contract; the receipt may be one of a failure. */
    public Receipt send(BigInteger to, Bytes data) {
        return wallet.send(to, data);
    }

    /** Tells an exchange which condition two outcome tokens belong to; needed before either is bought. */
    public Receipt registerToken(BigInteger exchange, BigInteger token, BigInteger complement, BigInteger conditionId) {
        Bytes data = Calldata.of("registerToken(uint256,uint256,bytes32)")
                .word(token)
                .word(complement)
                .word(conditionId)
                .bytes();
        return wallet.require(exchange, data);
    }

    /**
     * What a settlement moves, in micro-units.
     *
     * @param makerFill what the maker gives
     * @param takerFill what the maker gets
     * @param fee in pUSD; for a sale it comes out of takerFill
     */
    public record Amounts(long makerFill, long takerFill, long fee) {}

    /**
     * Fills part of an order. A receipt that did not succeed says in failure and output why nothing happened.
     *
     * @param tag bytes put behind the call data, where the contract does not look; empty for none
     */
    public Receipt settle(BigInteger exchange, ExchangeOrder order, Amounts amounts, Bytes tag) {
        Bytes data = Calldata.of("settle(" + ExchangeOrder.TYPE + ",uint256,uint256,uint256)")
                .nested(order.encoded())
                .word(amounts.makerFill())
                .word(amounts.takerFill())
                .word(amounts.fee())
                .bytes();
        return wallet.send(exchange, Bytes.ofHex(data.hex() + tag.hex().substring(2)));
    }
}
