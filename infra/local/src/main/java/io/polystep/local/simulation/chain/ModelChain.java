package io.polystep.local.simulation.chain;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Side;
import io.polystep.local.chain.Hex;
import io.polystep.local.chain.doubles.Addresses;
import io.polystep.local.venue.SettlementChain;
import io.polystep.local.venue.SettlementFailedException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.web3j.crypto.Hash;

/**
 * Balances, conditions and transactions of a chain, without executing code. A transaction is mined when it is sent; blocks
 * grow with the clock; finality trails the newest block. Single-threaded.
 */
public final class ModelChain implements SettlementChain {
    /** Time between two blocks. */
    static final Duration BLOCK_TIME = Duration.ofSeconds(2);

    /** Blocks by which finality trails. */
    static final int FINALITY_LAG = 2;

    static final long GAS_USED = 180_000;
    private static final String OPERATOR = "0x23618e81e3f5cdf7f54c3d65f7fbc0abf5b21e8f";
    static final String NOBODY = "0x" + "0".repeat(40);

    private final InstantSource clock;
    private final Instant start;
    private final Amounts cash = new Amounts();
    private final Amounts tokens = new Amounts();
    private final Map<String, BigInteger> gasCoin = new HashMap<>();
    private final Map<String, Long> nonces = new HashMap<>();
    private final Map<ConditionId, ModelCondition> conditions = new HashMap<>();
    private final Map<String, ModelTransaction> transactions = new LinkedHashMap<>();
    private final Set<String> revoked = new HashSet<>();
    private final ModelTroubles troubles = new ModelTroubles();
    private long lastBlock;

    /** An empty chain whose block 0 is at {@code clock}'s present time. */
    public ModelChain(InstantSource clock) {
        this.clock = clock;
        this.start = clock.instant();
    }

    /** Gives a wallet money from nowhere, as a deposit. */
    public void deposit(Address holder, Usdc amount) {
        move(NOBODY, key(holder), amount.micros());
        mine("deposit " + transactions.size(), NOBODY, List.of(transfer(NOBODY, key(holder), amount.micros())));
    }

    /** Takes money out of a wallet behind everybody's back. */
    public void withdraw(Address holder, Usdc amount) {
        move(key(holder), NOBODY, amount.micros());
        mine(
                "withdrawal " + transactions.size(),
                key(holder),
                List.of(transfer(key(holder), OPERATOR, amount.micros())));
    }

    /** Gives an account gas coin. */
    public void fund(Address account, BigInteger wei) {
        gasCoin.merge(key(account), wei, BigInteger::add);
    }

    /** Takes an allowance of collateral back, or gives it again. */
    public void approve(Address owner, Address spender, boolean approved) {
        String name = key(owner) + key(spender);
        if (approved) {
            revoked.remove(name);
        } else {
            revoked.add(name);
        }
    }

    /** What goes wrong with it. */
    public ModelTroubles troubles() {
        return troubles;
    }

    @Override
    public Usdc collateral(Address holder) {
        return new Usdc(cash.now(key(holder)));
    }

    @Override
    public Usdc allowance(Address owner, Address exchange) {
        return new Usdc(allowed(owner, exchange) ? Long.MAX_VALUE : 0);
    }

    @Override
    public Shares shares(Address holder, TokenId token) {
        return new Shares(tokens.now(key(holder) + token.value()));
    }

    @Override
    public boolean sharesApproved(Address owner, Address exchange) {
        return allowed(owner, exchange);
    }

    @Override
    public void registerMarket(ConditionId condition, TokenId first, TokenId second) {
        conditions.putIfAbsent(condition, new ModelCondition(condition, List.of(first, second), List.of(), 0));
    }

    @Override
    public String settle(Settlement fill) {
        String hash = Hash.sha3String(fill.fillId());
        if (transactions.containsKey(hash)) {
            return hash;
        }
        if (troubles.refusesSettlement(fill.fillId())) {
            throw new SettlementFailedException("expected fill " + fill.fillId() + " to settle, found it refused");
        }
        try {
            exchange(fill, hash);
        } catch (IllegalStateException lacking) {
            throw new SettlementFailedException(String.valueOf(lacking.getMessage()));
        }
        return hash;
    }

    private void exchange(Settlement fill, String hash) {
        String maker = key(fill.order().maker());
        String token = maker + fill.order().token().value();
        boolean buys = fill.order().side() == Side.BUY;
        long fee = troubles.isWithoutFee(fill.fillId()) ? 0 : fill.fee().micros();
        long paid = buys
                ? Math.addExact(fill.value().micros(), fee)
                : Math.subtractExact(fee, fill.value().micros());
        move(maker, NOBODY, paid);
        tokens.add(token, buys ? fill.shares().micros() : -fill.shares().micros(), clock.millis());
        record(hash, OPERATOR, key(Addresses.EXCHANGE), 0, List.of(transfer(maker, OPERATOR, paid)), 0);
    }

    @Override
    public void resolve(ConditionId condition, int winner) {
        List<Long> pays =
                troubles.paysHalf(condition) ? List.of(1L, 1L) : winner == 0 ? List.of(1L, 0L) : List.of(0L, 1L);
        long at = clock.millis() + troubles.resolutionDelay(condition).toMillis();
        conditions.computeIfPresent(
                condition, (id, known) -> known.isResolved(Long.MAX_VALUE) ? known : known.reported(pays, at));
    }

    /**
     * Redeems a holder's whole balance of a condition; what the adapter does.
     *
     * @return the movements of collateral
     * @throws IllegalStateException if the condition is not resolved
     */
    List<ModelTransaction.Transfer> redeem(String holder, ConditionId condition) {
        ModelCondition known = condition(condition).orElseThrow(() -> new IllegalStateException("condition not known"));
        long now = clock.millis();
        if (!known.isResolved(now)) {
            throw new IllegalStateException("result for condition not received yet");
        }
        if (troubles.paysNothing(condition)) {
            return List.of();
        }
        long paid = 0;
        for (int slot = 0; slot < known.tokens().size(); slot++) {
            String token = holder + known.tokens().get(slot).value();
            paid = Math.addExact(paid, known.payout(slot, tokens.now(token), now));
            tokens.add(token, -tokens.now(token), now);
        }
        if (paid == 0) {
            return List.of();
        }
        move(NOBODY, holder, paid);
        return List.of(transfer(key(Addresses.ADAPTER), holder, paid));
    }

    /** The holder redeems from elsewhere, without anybody here knowing. */
    public void redeemElsewhere(Address holder, ConditionId condition) {
        record(
                Hash.sha3String("elsewhere " + condition + transactions.size()),
                key(holder),
                key(Addresses.ADAPTER),
                0,
                redeem(key(holder), condition),
                0);
    }

    /** True once the result of a condition counts. */
    public boolean isResolved(ConditionId id) {
        return condition(id).filter(known -> known.isResolved(clock.millis())).isPresent();
    }

    /** The two outcomes of a condition, none when the chain does not know it. */
    public List<TokenId> tokens(ConditionId id) {
        return condition(id).map(ModelCondition::tokens).orElse(List.of());
    }

    Optional<ModelCondition> condition(ConditionId id) {
        return Optional.ofNullable(conditions.get(id));
    }

    /** Every condition. */
    Collection<ModelCondition> conditions() {
        return conditions.values();
    }

    Optional<ModelTransaction> transaction(String hash) {
        return Optional.ofNullable(transactions.get(hash));
    }

    Collection<ModelTransaction> transactions() {
        return transactions.values();
    }

    long nonce(String account) {
        return nonces.getOrDefault(account, 0L);
    }

    /** Gas coin of an account, in wei. */
    public BigInteger gasCoin(Address account) {
        return gasCoin(key(account));
    }

    BigInteger gasCoin(String account) {
        return gasCoin.getOrDefault(account, BigInteger.ZERO);
    }

    /** Collateral of a holder as a node that lags sees it. */
    long collateralAt(String holder, long millis) {
        return cash.at(holder, millis);
    }

    long sharesAt(String holder, BigInteger token, long millis) {
        return tokens.at(holder + token, millis);
    }

    boolean allowed(Address owner, Address spender) {
        return !revoked.contains(key(owner) + key(spender));
    }

    /** Height up to which blocks stay now. */
    public long finalized() {
        return Math.max(0, head(clock.millis()) - FINALITY_LAG);
    }

    /** Height of the newest block at a time. */
    long head(long millis) {
        return Math.max(0, (millis - start.toEpochMilli()) / BLOCK_TIME.toMillis());
    }

    long timestampOf(long block) {
        return start.getEpochSecond() + block * BLOCK_TIME.toSeconds();
    }

    long now() {
        return clock.millis();
    }

    void pay(String account, BigInteger wei) {
        gasCoin.merge(account, wei.negate(), BigInteger::add);
    }

    void countNonce(String account) {
        nonces.merge(account, 1L, Math::addExact);
    }

    void record(
            String hash, String from, String to, long nonce, List<ModelTransaction.Transfer> transfers, long gasPrice) {
        record(new ModelTransaction(hash, from, to, nonce, nextBlock(), 0, true, GAS_USED, gasPrice, transfers));
    }

    void record(ModelTransaction mined) {
        transactions.put(mined.hash(), mined);
    }

    long nextBlock() {
        lastBlock = Math.max(lastBlock, head(clock.millis()));
        return lastBlock;
    }

    private void mine(String name, String from, List<ModelTransaction.Transfer> transfers) {
        record(Hash.sha3String(name), from, NOBODY, 0, transfers, 0);
    }

    private void move(String from, String to, long micros) {
        if (!from.equals(NOBODY)) {
            cash.add(from, -micros, clock.millis());
        }
        if (!to.equals(NOBODY)) {
            cash.add(to, micros, clock.millis());
        }
    }

    private static ModelTransaction.Transfer transfer(String from, String to, long micros) {
        return micros >= 0
                ? new ModelTransaction.Transfer(from, to, micros)
                : new ModelTransaction.Transfer(to, from, -micros);
    }

    /** Every transaction of an account that is not final yet is thrown into a later block. */
    public int reorganise(Address account) {
        long head = head(clock.millis());
        List<ModelTransaction> moved = new ArrayList<>();
        for (ModelTransaction mined : transactions.values()) {
            if (mined.from().equals(key(account)) && mined.block() + FINALITY_LAG >= head) {
                moved.add(mined.movedTo(head + FINALITY_LAG));
            }
        }
        moved.forEach(this::record);
        return moved.size();
    }

    static String key(Address address) {
        return address.lower();
    }

    static String key(BigInteger address) {
        return Hex.address(address);
    }
}
