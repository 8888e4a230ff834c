package io.polystep.local.venue;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Balances in maps; settles each fill once and keeps what it was asked. */
final class FakeSettlementChain implements SettlementChain {
    private final Map<Address, Long> collateral = new HashMap<>();
    private final Map<String, Long> shares = new HashMap<>();
    private final Map<String, Settlement> settled = new LinkedHashMap<>();
    private final Set<ConditionId> registered = new HashSet<>();
    final List<String> results = new ArrayList<>();
    boolean approved = true;
    boolean refuses;

    void deposit(Address holder, String dollars) {
        collateral.merge(holder, Usdc.of(dollars).micros(), Math::addExact);
    }

    void give(Address holder, TokenId token, String amount) {
        shares.merge(holder.lower() + token, Shares.of(amount).micros(), Math::addExact);
    }

    List<Settlement> settled() {
        return List.copyOf(settled.values());
    }

    @Override
    public Usdc collateral(Address holder) {
        return new Usdc(collateral.getOrDefault(holder, 0L));
    }

    @Override
    public Usdc allowance(Address owner, Address exchange) {
        return new Usdc(approved ? Long.MAX_VALUE : 0);
    }

    @Override
    public Shares shares(Address holder, TokenId token) {
        return new Shares(shares.getOrDefault(holder.lower() + token, 0L));
    }

    @Override
    public boolean sharesApproved(Address owner, Address exchange) {
        return approved;
    }

    @Override
    public void registerMarket(ConditionId condition, TokenId first, TokenId second) {
        registered.add(condition);
    }

    @Override
    public String settle(Settlement fill) {
        if (refuses) {
            throw new SettlementFailedException("execution reverted");
        }
        if (settled.putIfAbsent(fill.fillId(), fill) == null) {
            move(fill);
        }
        return Eip712.hex(Eip712.keccak(fill.fillId()));
    }

    private void move(Settlement fill) {
        boolean buy = fill.order().side() == Side.BUY;
        long money = buy
                ? -fill.value().plus(fill.fee()).micros()
                : fill.value().minus(fill.fee()).micros();
        collateral.merge(fill.order().maker(), money, Math::addExact);
        long amount = fill.shares().micros();
        shares.merge(fill.order().maker().lower() + fill.order().token(), buy ? amount : -amount, Math::addExact);
    }

    @Override
    public void resolve(ConditionId condition, int winner) {
        if (!registered.contains(condition)) {
            throw new IllegalStateException("expected a registered market, found " + condition);
        }
        results.add(condition + "=" + winner);
    }
}
