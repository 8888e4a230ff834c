package io.polystep.chain;

import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.port.ChainReader;
import io.polystep.domain.redemption.Finality;
import io.polystep.domain.redemption.PayoutVector;
import io.polystep.domain.redemption.Settlement;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads the chain through JSON-RPC, at one block; what a transaction did is reported once it is final. */
public final class RpcChainReader implements ChainReader {
    private static final int OUTCOMES = 2;

    private static final Shares ONE = Shares.of("1");

    private final JsonRpc rpc;
    private final ContractReads contractReads;
    private final Settlements settlements;
    private final Contracts contracts;
    private final String block;

    /** A reader of the newest block of the chain behind {@code rpc}. */
    public RpcChainReader(JsonRpc rpc, Contracts contracts) {
        this(rpc, contracts, "latest");
    }

    /** A reader of one block: its number in hex, or a tag. */
    RpcChainReader(JsonRpc rpc, Contracts contracts, String block) {
        this.rpc = rpc;
        this.contractReads = new ContractReads(rpc, block);
        this.settlements = new Settlements(rpc, contracts);
        this.contracts = contracts;
        this.block = block;
    }

    /**
     * {@inheritDoc}
     *
     * @throws PermanentException if the condition does not pay over exactly two outcomes
     */
    @Override
    public Optional<PayoutVector> payouts(ConditionId condition) {
        BigInteger denominator =
                contractReads.word(contracts.conditionalTokens(), CallData.payoutDenominator(condition));
        if (denominator.signum() == 0) {
            return Optional.empty();
        }
        List<BigInteger> numerators = IntStream.range(0, OUTCOMES)
                .mapToObj(index ->
                        contractReads.word(contracts.conditionalTokens(), CallData.payoutNumerator(condition, index)))
                .toList();
        return Optional.of(vector(condition, numerators, denominator));
    }

    private static PayoutVector vector(ConditionId condition, List<BigInteger> numerators, BigInteger denominator) {
        try {
            return new PayoutVector(numerators, denominator);
        } catch (IllegalArgumentException notTwoOutcomes) {
            throw new PermanentException(
                    "expected condition " + condition + " to pay over two outcomes", notTwoOutcomes);
        }
    }

    @Override
    public Optional<Usdc> payout(Market market, int outcome, Shares shares) {
        return switch (market.version()) {
            case CONDITIONAL_TOKENS -> ChainReader.super.payout(market, outcome, shares);
            case PROTOCOL_V2 -> payout(market.outcomes().get(outcome).token(), shares);
        };
    }

    /** Of nothing, too, it is asked whether the position is resolved. */
    private Optional<Usdc> payout(TokenId position, Shares shares) {
        return contractReads
                .wordUnlessReverted(
                        contracts.positionManager(), CallData.getPayout(position, shares.isZero() ? ONE : shares))
                .map(due -> shares.isZero() ? Usdc.ZERO : new Usdc(Quantity.exact("a payout", due)));
    }

    @Override
    public long height() {
        return block.startsWith("0x")
                ? new BigInteger(block.substring(2), 16).longValueExact()
                : Quantity.exact("the height of the chain", rpc.number("eth_blockNumber"));
    }

    @Override
    public Finality finality(List<String> hashes) {
        return settlements.finality(hashes);
    }

    @Override
    public Shares shares(Address holder, TokenId token) {
        Address keeper = contracts.tokens(MarketVersion.of(token));
        BigInteger balance = contractReads.word(keeper, CallData.balanceOf(holder, token));
        return new Shares(Quantity.exact("shares of token " + token, balance));
    }

    @Override
    public Usdc collateral(Address holder) {
        BigInteger balance = contractReads.word(contracts.collateral(), CallData.balanceOf(holder));
        return new Usdc(Quantity.exact("collateral of " + holder, balance));
    }

    @Override
    public BigInteger gasCoin(Address holder) {
        return rpc.number("eth_getBalance", holder.text(), block);
    }

    @Override
    public long minedCount(Address account) {
        return Quantity.exact(
                "the transaction count of " + account, rpc.number("eth_getTransactionCount", account.text(), block));
    }

    @Override
    public Optional<Settlement> settlement(String hash, Address holder) {
        return settlements.of(hash, holder);
    }
}
