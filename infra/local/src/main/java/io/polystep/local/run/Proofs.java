package io.polystep.local.run;

import io.polystep.domain.Address;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Posting;
import io.polystep.domain.ledger.Unit;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.OrderState;
import io.polystep.domain.port.ChainReader;
import io.polystep.ledger.Ledgers;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What must hold at the end of a run. Chain and venue are asked through the product's own readers over the wire, and the
 * venue's list of orders is the venue's own, not what the trader remembers.
 */
final class Proofs {
    private static final Set<OrderState> AT_VENUE = EnumSet.of(
            OrderState.FILLED, OrderState.CANCELLED, OrderState.EXPIRED, OrderState.LIVE, OrderState.PARTIAL);

    private final Ledgers ledgers;
    private final ChainReader chain;
    private final Address wallet;
    private final List<Proof> proofs = new ArrayList<>();

    Proofs(Ledgers ledgers, ChainReader chain, Address wallet) {
        this.ledgers = ledgers;
        this.chain = chain;
        this.wallet = wallet;
    }

    /**
     * Checks everything.
     *
     * @param venueCollateral what the venue says the account holds
     * @param venueOrders hash of every order that the venue ever accepted, repeated if accepted twice
     * @param openWork names of executions that have not succeeded, and of dead letters
     */
    List<Proof> check(Usdc venueCollateral, List<OrderHash> venueOrders, List<String> openWork) {
        List<Entry> entries = ledgers.account().entries();
        Balances recomputed = Balances.of(entries);
        Balances kept = ledgers.account().balances();
        List<Order> orders = ledgers.orders().all();
        postingsSumToZero(entries);
        add("kept balances = balances recomputed from " + entries.size() + " entries", recomputed.equals(kept), "");
        collateral(kept, venueCollateral);
        shares(kept);
        gas(kept);
        ordersMatch(orders, venueOrders);
        terminal(orders);
        add(
                "every execution succeeded, no dead letter",
                openWork.isEmpty(),
                openWork.isEmpty() ? "" : String.join(", ", openWork));
        return List.copyOf(proofs);
    }

    private void postingsSumToZero(List<Entry> entries) {
        Map<String, BigInteger> sums = new TreeMap<>();
        long lines = 0;
        for (Entry entry : entries) {
            for (Posting line : entry.postings()) {
                sums.merge(line.unit().toString(), line.amount(), BigInteger::add);
                lines++;
            }
        }
        boolean zero = sums.values().stream().allMatch(sum -> sum.signum() == 0);
        add("postings sum 0", zero, lines + " postings in " + sums.size() + " units");
    }

    private void collateral(Balances kept, Usdc venue) {
        Usdc ledger = kept.dollars(Account.FREE).plus(kept.dollars(Account.RESERVED));
        Usdc onChain = chain.collateral(wallet);
        add(
                "ledger cash = chain = venue",
                ledger.equals(onChain) && ledger.equals(venue),
                "ledger " + ledger + ", chain " + onChain + ", venue " + venue);
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
        List<String> differences = new ArrayList<>();
        held.forEach((token, amount) -> {
            Shares onChain = chain.shares(wallet, token);
            if (amount.longValueExact() != onChain.micros()) {
                differences.add("token " + token + ": ledger " + amount + ", chain " + onChain.micros());
            }
        });
        add("ledger shares = chain", differences.isEmpty(), held.size() + " tokens" + text(differences));
    }

    private void gas(Balances kept) {
        BigInteger ledger = kept.amount(Account.GAS_COIN, Unit.WEI);
        BigInteger onChain = chain.gasCoin(wallet);
        add("ledger gas coin = chain", ledger.equals(onChain), "ledger " + ledger + " wei, chain " + onChain + " wei");
    }

    private void ordersMatch(List<Order> orders, List<OrderHash> venueOrders) {
        Set<String> ours = orders.stream()
                .filter(order -> AT_VENUE.contains(order.state()))
                .map(order -> order.hash().map(OrderHash::value).orElse("none for " + order.key()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> theirs = venueOrders.stream().map(OrderHash::value).collect(Collectors.toCollection(TreeSet::new));
        boolean equal = ours.equals(theirs) && theirs.size() == venueOrders.size();
        add(
                "orders at venue = intents that reached it, one each",
                equal,
                "venue " + venueOrders.size() + ", intents " + ours.size() + " of " + orders.size());
    }

    private void terminal(List<Order> orders) {
        List<String> open = orders.stream()
                .filter(order -> !order.closed())
                .map(order -> order.key() + " " + order.state())
                .toList();
        add("every intent ended and nothing is held for it", open.isEmpty(), orders.size() + " intents" + text(open));
    }

    private void add(String claim, boolean holds, String detail) {
        proofs.add(new Proof(claim, holds, detail));
    }

    private static String text(List<String> differences) {
        return differences.isEmpty() ? "" : "; " + String.join("; ", differences);
    }
}
