package io.polystep.local.simulation.oracle;

import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Posting;
import io.polystep.domain.ledger.Unit;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.local.simulation.faults.Outside;
import io.polystep.local.simulation.world.SimulatedWorld;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The ledger against venue and chain, to the micro-unit, in a state in which nothing is under way. */
public final class Money {
    private final SimulatedWorld world;
    private final Outside outside;
    private final Violations violations;

    /** @param outside what the ledger need not know yet */
    public Money(SimulatedWorld world, Outside outside, Violations violations) {
        this.world = world;
        this.outside = outside;
        this.violations = violations;
    }

    /** What is cheap: cash and shares. */
    public void check() {
        Balances kept = world.ledgers().account().balances();
        cash(kept);
        shares(kept);
    }

    /** Everything, with the books computed again from their entries. */
    public void checkBooks() {
        check();
        List<Entry> entries = world.ledgers().account().entries();
        Balances kept = world.ledgers().account().balances();
        violations.expect(
                "kept balances = recomputed",
                Balances.of(entries).equals(kept),
                () -> "kept " + kept + ", recomputed " + Balances.of(entries));
        Map<String, BigInteger> sums = new TreeMap<>();
        for (Entry entry : entries) {
            for (Posting line : entry.postings()) {
                sums.merge(line.unit().toString(), line.amount(), BigInteger::add);
            }
        }
        violations.expect("postings sum 0", sums.values().stream().allMatch(sum -> sum.signum() == 0), sums::toString);
    }

    private void cash(Balances kept) {
        Usdc ledger = kept.dollars(Account.FREE).plus(kept.dollars(Account.RESERVED));
        Usdc chain = world.chain().collateral(SimulatedWorld.wallet());
        // What a person moved is either in the books by now or is the whole of the difference.
        violations.expect(
                "ledger cash = chain",
                sums(outside.cash().stream().map(Usdc::micros).toList())
                        .contains(chain.minus(ledger).micros()),
                () -> "ledger " + ledger + ", chain " + chain + ", moved by hand " + outside.cash());
    }

    /** Every sum of some of these amounts. */
    private static Set<Long> sums(List<Long> amounts) {
        Set<Long> sums = new HashSet<>(Set.of(0L));
        for (long amount : amounts) {
            Set<Long> more = new HashSet<>();
            sums.forEach(sum -> more.add(Math.addExact(sum, amount)));
            sums.addAll(more);
        }
        return sums;
    }

    private void shares(Balances kept) {
        Map<TokenId, BigInteger> held = new TreeMap<>(java.util.Comparator.comparing(TokenId::value));
        kept.amounts().forEach((key, amount) -> {
            boolean ours = key.account().name().startsWith("position:")
                    || key.account().name().startsWith("worthless:");
            if (key.unit() instanceof Unit.OutcomeShares unit) {
                held.merge(unit.token(), ours ? amount : BigInteger.ZERO, BigInteger::add);
            }
        });
        held.forEach((token, amount) -> {
            long chain = world.chain().shares(SimulatedWorld.wallet(), token).micros();
            // What a person redeemed is out of the books by now or is the whole of the difference; fills can come
            // later.
            List<Shares> gone = outside.redeemed(token);
            violations.expect(
                    "ledger shares = chain",
                    sums(gone.stream().map(Shares::micros).toList()).contains(amount.longValueExact() - chain),
                    () -> "token " + token + ": ledger " + amount + ", chain " + chain + ", redeemed by hand " + gone);
        });
    }
}
