package io.polystep.testkit;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.port.Broadcaster;
import io.polystep.domain.port.ChainReader;
import io.polystep.domain.port.ChainWriter;
import io.polystep.domain.port.Signing;
import io.polystep.domain.redemption.Finality;
import io.polystep.domain.redemption.PayoutVector;
import io.polystep.domain.redemption.RedemptionRoute;
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
    private static final String BLOCK = "0x" + "b1".repeat(32);
    private static final long HEIGHT = 100;

    private final Map<TokenId, Shares> shares = new HashMap<>();
    private Optional<PayoutVector> payouts = Optional.empty();
    private Optional<Settlement> settlement = Optional.empty();
    private Usdc pays = Usdc.ZERO;
    private int broadcasts;
    private boolean stuck;
    private boolean expensive;

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
        return settlement.isPresent() ? 1 : 0;
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
    public Signing signRedemption(RedemptionRoute route, long nonce) {
        return sign(nonce, 1);
    }

    @Override
    public Signing signReplacement(SignedTransaction stuck) {
        return sign(stuck.nonce(), Long.parseLong(stuck.raw().substring(4), 16) + 1);
    }

    private Signing sign(long nonce, long attempt) {
        if (expensive) {
            return new Signing.TooExpensive(BigInteger.TWO, BigInteger.ONE);
        }
        String digits = "%064x".formatted(nonce * 1_000 + attempt);
        return new Signing.Signed(new SignedTransaction(ACCOUNT, nonce, "0x02" + digits, "0x" + digits));
    }

    @Override
    public void broadcast(SignedTransaction transaction) {
        broadcasts++;
        if (!stuck && settlement.isEmpty()) {
            boolean moved = shares.values().stream().anyMatch(held -> !held.isZero());
            Usdc received = moved ? pays : Usdc.ZERO;
            shares.clear();
            settlement = Optional.of(
                    new Settlement(transaction.hash(), true, received, moved, BigInteger.valueOf(200_000), 7));
        }
    }

    @Override
    public long height() {
        return HEIGHT;
    }

    @Override
    public Finality finality(List<String> hashes) {
        return settlement
                .filter(settled -> hashes.contains(settled.transaction()))
                .<Finality>map(settled -> new Finality.Final(
                        new Finality.Place(settled.transaction(), BigInteger.valueOf(settled.block()), BLOCK)))
                .orElse(new Finality.Broadcast());
    }

    /** Transactions wait from now on, or no longer do. */
    public ScriptedChain stuck(boolean waiting) {
        stuck = waiting;
        return this;
    }

    /** Gas costs more than the cap from now on, or no longer does. */
    public ScriptedChain expensive(boolean aboveTheCap) {
        expensive = aboveTheCap;
        return this;
    }

    /** How often something was broadcast. */
    public int broadcasts() {
        return broadcasts;
    }
}
