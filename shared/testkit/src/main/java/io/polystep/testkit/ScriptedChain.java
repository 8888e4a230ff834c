package io.polystep.testkit;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.port.Broadcaster;
import io.polystep.domain.port.ChainReader;
import io.polystep.domain.port.ChainWriter;
import io.polystep.domain.redemption.PayoutVector;
import io.polystep.domain.redemption.Settlement;
import io.polystep.domain.redemption.SignedTransaction;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A chain with one condition: a broadcast redemption is final at once, pays what the test says and takes the shares. */
public final class ScriptedChain implements ChainReader, ChainWriter, Broadcaster {
    private static final Address ACCOUNT = new Address("0x" + "11".repeat(20));

    private final Map<TokenId, Shares> shares = new HashMap<>();
    private Optional<PayoutVector> payouts = Optional.empty();
    private Optional<Settlement> settlement = Optional.empty();
    private Usdc pays = Usdc.ZERO;
    private int broadcasts;

    /** The wallet that holds the shares. */
    public static Address wallet() {
        return ACCOUNT;
    }

    /** Puts shares into the wallet. */
    public ScriptedChain holding(TokenId token, Shares amount) {
        shares.put(token, amount);
        return this;
    }

    /**
     * Resolves the condition.
     *
     * @param up payout of the first slot, 0 or 1
     * @param redemptionPays what a redemption will move to the wallet
     */
    public ScriptedChain resolved(int up, Usdc redemptionPays) {
        payouts = Optional.of(
                new PayoutVector(List.of(BigInteger.valueOf(up), BigInteger.valueOf(1L - up)), BigInteger.ONE));
        pays = redemptionPays;
        return this;
    }

    @Override
    public Optional<PayoutVector> payouts(ConditionId condition) {
        return payouts;
    }

    @Override
    public Shares shares(Address holder, TokenId token) {
        return shares.getOrDefault(token, Shares.ZERO);
    }

    @Override
    public Usdc collateral(Address holder) {
        return Usdc.ZERO;
    }

    @Override
    public BigInteger gasCoin(Address holder) {
        return BigInteger.TEN.pow(18);
    }

    @Override
    public long minedCount(Address account) {
        return broadcasts == 0 ? 0 : 1;
    }

    @Override
    public Optional<Settlement> settlement(String hash, Address holder) {
        return settlement;
    }

    @Override
    public Address account() {
        return ACCOUNT;
    }

    @Override
    public SignedTransaction signRedemption(ConditionId condition, boolean negRisk, long nonce) {
        return new SignedTransaction(ACCOUNT, nonce, "0x02" + condition.value().substring(2), condition.value());
    }

    @Override
    public void broadcast(SignedTransaction transaction) {
        broadcasts++;
        shares.clear();
        settlement = Optional.of(new Settlement(true, pays, BigInteger.valueOf(200_000), 7));
    }

    /** How often something was broadcast. */
    public int broadcasts() {
        return broadcasts;
    }
}
