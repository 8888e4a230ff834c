package io.polystep.domain.reconciliation;

import io.polystep.domain.Address;
import io.polystep.domain.Samples;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Unit;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.redemption.Redemption;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Readings in which everything agrees: 100 dollars, 20 shares of Up; tests spoil one thing at a time. */
final class Scene {
    static final Address EXCHANGE = new Address("0xE111180000d2663C0091e4f400237545B87B996B");
    static final Instant NOW = Samples.NOW.plusSeconds(600);
    static final long BLOCK = 1_000;

    Usdc free = Usdc.of("100");
    Usdc reserved = Usdc.ZERO;
    long ledgerShares = Shares.of("20").micros();
    Usdc cost = Usdc.of("10");
    BigInteger ledgerGas = BigInteger.TEN;
    Usdc chainCash = Usdc.of("100");
    Usdc venueCash = Usdc.of("100");
    BigInteger chainGas = BigInteger.TEN;
    Map<TokenId, Shares> chainShares = new HashMap<>(Map.of(Samples.UP, Shares.of("20")));
    BigInteger allowance = BigInteger.TWO.pow(255);
    Instant blockTime = NOW.minusSeconds(2);
    Instant moved = NOW.minusSeconds(60);
    long finalised = BLOCK;
    Optional<Cursor> cursor = Optional.of(new Cursor(900, NOW.minusSeconds(60), Optional.empty()));
    Optional<RecordedPeak> peak = Optional.empty();
    Usdc suspense = Usdc.ZERO;
    Usdc external = Usdc.ZERO;
    List<Movement> movements = new ArrayList<>();
    List<Order> orders = new ArrayList<>();
    List<Redemption> redemptions = new ArrayList<>();
    List<AccountView.Listed> listed = new ArrayList<>();
    List<AccountView.Seen> seen = new ArrayList<>();
    List<AccountView.Foreign> foreign = new ArrayList<>();
    Optional<String> chainFault = Optional.empty();
    Optional<String> venueFault = Optional.empty();
    Optional<String> bookFault = Optional.empty();

    /** An order that was sent, with this much held for it, taken out of the free money. */
    Order sent(String hold) {
        free = free.minus(Usdc.of(hold));
        reserved = reserved.plus(Usdc.of(hold));
        Order order = Order.planned(Samples.intent(), Samples.market())
                .after(new OrderEvent.Reserved(Samples.NOW, Usdc.of(hold)))
                .after(new OrderEvent.Signed(Samples.NOW, Samples.signed()))
                .after(new OrderEvent.Sent(Samples.NOW));
        orders.add(order);
        return order;
    }

    void transfer(String amount, boolean venue, boolean settled) {
        movements.add(new Movement(
                950,
                "0x" + "cd".repeat(32),
                movements.size(),
                NOW.minusSeconds(30),
                Usdc.of(amount),
                Samples.WALLET.text(),
                venue,
                settled));
    }

    /** A recorded peak, and what own entries brought since the last look at the state. */
    void peak(String recorded, String gained) {
        peak = Optional.of(new RecordedPeak(Usdc.of(recorded), Usdc.of(gained)));
    }

    /** The peak that an earlier reconciliation saw, before any deposit. */
    void peakSeen(String before) {
        cursor = Optional.of(new Cursor(900, NOW.minusSeconds(60), Optional.of(Usdc.of(before))));
    }

    Decision decide() {
        return new Reconciliation(Tolerances.standard(Duration.ofMinutes(2))).decide(readings());
    }

    Reconciliation.Readings readings() {
        return new Reconciliation.Readings(
                NOW.minusSeconds(1),
                NOW,
                cursor,
                reading(bookFault, books()),
                reading(chainFault, chain()),
                reading(venueFault, new AccountView(venueCash, listed, seen, foreign)));
    }

    private static <T> Reading<T> reading(Optional<String> fault, T value) {
        return fault.<Reading<T>>map(Reading.Incomplete::new).orElseGet(() -> new Reading.Whole<>(value));
    }

    private BookView books() {
        Map<Balances.Key, BigInteger> amounts = new HashMap<>();
        amounts.put(new Balances.Key(Account.FREE, Unit.DOLLARS), BigInteger.valueOf(free.micros()));
        amounts.put(new Balances.Key(Account.RESERVED, Unit.DOLLARS), BigInteger.valueOf(reserved.micros()));
        amounts.put(new Balances.Key(Account.SUSPENSE, Unit.DOLLARS), BigInteger.valueOf(suspense.micros()));
        amounts.put(new Balances.Key(Account.EXTERNAL, Unit.DOLLARS), BigInteger.valueOf(external.micros()));
        amounts.put(new Balances.Key(Account.GAS_COIN, Unit.WEI), ledgerGas);
        amounts.put(
                new Balances.Key(Account.position(Samples.UP), new Unit.OutcomeShares(Samples.UP)),
                BigInteger.valueOf(ledgerShares));
        amounts.put(new Balances.Key(Account.position(Samples.UP), Unit.DOLLARS), BigInteger.valueOf(cost.micros()));
        return new BookView(
                7, moved, new Balances(amounts), Map.of(Samples.UP, Samples.CONDITION), orders, redemptions, peak);
    }

    private ChainView chain() {
        return new ChainView(
                BLOCK, blockTime, finalised, chainCash, chainGas, chainShares, Map.of(EXCHANGE, allowance), movements);
    }
}
