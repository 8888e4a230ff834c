package io.polystep.local.fuzz;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.local.venue.SettlementChain;
import io.polystep.local.venue.WalletCall;
import java.util.ArrayList;
import java.util.List;

/** A chain on which everybody has enough and everything settles, so that only an order's own faults refuse it. */
final class Purse implements SettlementChain {
    private static final long PLENTY = 1_000_000_000_000L;

    private final List<String> relayed = new ArrayList<>();

    /** Calls that wallets had carried out, each with its wallet. */
    List<String> relayed() {
        return List.copyOf(relayed);
    }

    @Override
    public String relay(Address wallet, List<WalletCall> calls) {
        calls.forEach(call -> relayed.add(wallet.lower() + " " + call));
        return "0x" + "5e".repeat(32);
    }

    @Override
    public Usdc collateral(Address holder) {
        return new Usdc(PLENTY);
    }

    @Override
    public Usdc allowance(Address owner, Address exchange) {
        return new Usdc(PLENTY);
    }

    @Override
    public Shares shares(Address holder, TokenId token) {
        return new Shares(PLENTY);
    }

    @Override
    public boolean sharesApproved(Address owner, Address exchange) {
        return true;
    }

    @Override
    public void registerMarket(ConditionId condition, TokenId first, TokenId second) {
        // Every market exists here.
    }

    @Override
    public String settle(Settlement fill) {
        return "0x" + "5e".repeat(32);
    }

    @Override
    public void resolve(ConditionId condition, int winner) {
        // Nothing is paid out here.
    }
}
