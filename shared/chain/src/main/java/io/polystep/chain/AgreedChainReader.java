package io.polystep.chain;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.Market;
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

/**
 * Reads the chain from several nodes, all at one block that all of them have, and believes what more than half of the
 * configured nodes say. Without such a majority a read fails and is never a number.
 *
 * <p>The block is chosen on the first read, so one reader serves one step and is then thrown away. Not for several
 * threads.
 */
public final class AgreedChainReader implements ChainReader {
    private final NodePanel panel;
    private final Contracts contracts;
    private Optional<Voices> chosen = Optional.empty();

    /** A reader that asks nothing yet. */
    public AgreedChainReader(NodePanel panel, Contracts contracts) {
        this.panel = panel;
        this.contracts = contracts;
    }

    /** The nodes that were left out or outvoted so far, with the reasons; empty when all said the same. */
    public List<String> leftOut() {
        return chosen.map(Voices::leftOut).orElse(List.of());
    }

    private Voices voices() {
        if (chosen.isEmpty()) {
            chosen = Optional.of(Voices.at(panel, contracts));
        }
        return chosen.get();
    }

    @Override
    public Optional<PayoutVector> payouts(ConditionId condition) {
        return voices().agreed("the payouts of " + condition, reader -> reader.payouts(condition));
    }

    @Override
    public Optional<Usdc> payout(Market market, int outcome, Shares shares) {
        return voices().agreed(
                        "the payout of outcome " + outcome + " of " + market.condition(),
                        reader -> reader.payout(market, outcome, shares));
    }

    @Override
    public long height() {
        return voices().height();
    }

    @Override
    public Shares shares(Address holder, TokenId token) {
        return voices().agreed("shares of " + token, reader -> reader.shares(holder, token));
    }

    @Override
    public Usdc collateral(Address holder) {
        return voices().agreed("the collateral of " + holder, reader -> reader.collateral(holder));
    }

    @Override
    public BigInteger gasCoin(Address holder) {
        return voices().agreed("the POL of " + holder, reader -> reader.gasCoin(holder));
    }

    @Override
    public long minedCount(Address account) {
        return voices().agreed("the transaction count of " + account, reader -> reader.minedCount(account));
    }

    /** {@inheritDoc} Nodes see blocks at different times, so a majority may also be made of one that is further. */
    @Override
    public Finality finality(List<String> hashes) {
        return voices().furthest(hashes);
    }

    @Override
    public Optional<Settlement> settlement(String hash, Address holder) {
        return voices().agreed("what " + hash + " did", reader -> reader.settlement(hash, holder));
    }
}
