package io.polystep.local.simulation.oracle;

import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Position;
import io.polystep.domain.ledger.Unit;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Order;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.RedemptionState;
import io.polystep.domain.state.ResultHistory;
import io.polystep.domain.state.Results;
import io.polystep.local.simulation.world.SimulatedWorld;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What must not be left when everything has ended: money held for nothing, limits used up, redemptions half done. */
public final class Leftovers {
    private static final Set<RedemptionState> ENDED = EnumSet.of(RedemptionState.BOOKED, RedemptionState.FAILED);

    private final SimulatedWorld world;
    private final Violations violations;

    /** @param world whose ledgers are asked */
    public Leftovers(SimulatedWorld world, Violations violations) {
        this.world = world;
        this.violations = violations;
    }

    /** Asked at the end. */
    public void check() {
        List<Order> orders = world.ledgers().orders().all();
        wishes(orders);
        holds();
        redemptions();
        gas();
        results();
    }

    /** Asked when a redemption is said to be confirmed: a block that may still be dropped proves nothing. */
    public void confirmed(ConditionId condition) {
        world.ledgers()
                .redemptions()
                .find(SimulatedWorld.wallet(), condition, Optional.empty())
                .flatMap(Redemption::settlement)
                .ifPresent(settlement -> violations.expect(
                        "only what is final counts as paid",
                        settlement.block() <= world.chain().finalized(),
                        () -> condition + " in block " + settlement.block() + ", final is block "
                                + world.chain().finalized()));
    }

    private void wishes(List<Order> orders) {
        Set<List<Object>> known = new HashSet<>();
        for (Order order : orders) {
            violations.expect(
                    "one intent for each wish",
                    known.add(List.of(
                            order.intent().strategy(),
                            order.intent().token(),
                            order.intent().side(),
                            order.intent().epoch(),
                            order.intent().sequence())),
                    () -> order.key() + " is a second intent for the same wish");
        }
    }

    private void holds() {
        boolean open = !world.ledgers().orders().open().isEmpty();
        Balances kept = world.ledgers().account().balances();
        Usdc reserved = kept.dollars(Account.RESERVED);
        violations.expect(
                "nothing is reserved without an open order", open || reserved.micros() == 0, () -> reserved.toString());
    }

    private void redemptions() {
        for (Redemption redemption : world.ledgers().redemptions().all()) {
            violations.expect(
                    "every redemption ends",
                    ENDED.contains(redemption.state()),
                    () -> redemption.condition() + " is " + redemption.state());
        }
        for (Position position : world.ledgers().redemptions().positions()) {
            violations.expect(
                    "every resolved position is redeemed",
                    !world.chain().isResolved(position.condition()) || failed(position),
                    () -> position.toString());
        }
    }

    private void gas() {
        boolean failed = world.ledgers().redemptions().all().stream()
                .anyMatch(redemption -> redemption.state() == RedemptionState.FAILED);
        BigInteger ledger = world.ledgers()
                .account()
                .balances()
                .amounts()
                .getOrDefault(new Balances.Key(Account.GAS_COIN, Unit.WEI), BigInteger.ZERO);
        BigInteger chain = world.chain().gasCoin(SimulatedWorld.wallet());
        // What a failed redemption cost is booked by the person who looks at it.
        violations.expect(
                "ledger gas = chain", failed || ledger.equals(chain), () -> "ledger " + ledger + ", chain " + chain);
    }

    private void results() {
        Results derived = ResultHistory.of(world.ledgers().account().entries());
        Results kept = world.ledgers().state().find().orElseThrow().results();
        // Not the streaks: while clocks differ, the order of the entries' times is not the order of their booking.
        violations.expect(
                "kept results = recomputed",
                kept.trades() == derived.trades() && kept.wins() == derived.wins(),
                () -> "kept " + kept + ", recomputed " + derived);
    }

    private boolean failed(Position position) {
        return world.ledgers()
                .redemptions()
                .find(SimulatedWorld.wallet(), position.condition(), Optional.empty())
                .filter(redemption -> redemption.state() == RedemptionState.FAILED)
                .isPresent();
    }
}
