package io.polystep.local.simulation.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.risk.Limits;
import io.polystep.local.simulation.faults.Outside;
import io.polystep.local.simulation.world.Boundary;
import io.polystep.local.simulation.world.SimulatedWorld;
import io.polystep.local.simulation.world.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;

/** All rules together, asked at the moments at which they must hold. */
public final class Oracles {
    private final Violations violations;
    private final Money money;
    private final Orders orders;
    private final Unknowns unknowns;
    private final Leftovers leftovers;
    private final StoredItems items;
    private final Sends sends;
    private final LeasedWork leases;

    /** The rules of one run. */
    public Oracles(SimulatedWorld world, Outside outside, Limits limits, Trace trace) {
        this.violations = new Violations(world, trace);
        this.money = new Money(world, outside, violations);
        this.orders = new Orders(world, outside, limits, violations);
        this.unknowns = new Unknowns(world, violations);
        this.leftovers = new Leftovers(world, violations);
        this.items = new StoredItems(world, violations);
        this.sends = new Sends(violations);
        this.leases = new LeasedWork(world, violations);
    }

    /** After a reservation was granted. */
    public void reserved(boolean haltedBefore, JsonNode answer) {
        violations.expect(
                "no new order after a committed halt", !haltedBefore, () -> "reserved while halted: " + answer);
        orders.checkCaps();
        orders.checkQuarantine(answer.path("intentKey").asText());
    }

    /** A redemption is said to be confirmed. */
    public void confirmed(JsonNode answer) {
        leftovers.confirmed(new ConditionId(answer.path("condition").asText()));
    }

    /** An order leaves for the venue. */
    public void sent(String intentKey) {
        sends.sent(intentKey);
    }

    /** A function is called. */
    public void begins() {
        leases.begins();
    }

    /** The innermost call is over, however it ended. */
    public void ends() {
        leases.ends();
    }

    /** Carries out a write of the innermost call, and judges one that the store took. */
    public <T> T write(String what, Boundary.Call<T> call) {
        return leases.write(what, call);
    }

    /** From time to time. */
    public void look(Instant troubleUntil, Set<String> waitingForAPerson) {
        unknowns.check(troubleUntil, waitingForAPerson);
    }

    /** True when the last look found an outcome that is not known. */
    public boolean someUnknown() {
        return unknowns.some();
    }

    /** How long an outcome stayed unknown at most while nothing stood in the way. */
    public Duration longestUnknown() {
        return unknowns.longest();
    }

    /** When nothing is under way. */
    public void quiescent() {
        money.check();
    }

    /** At the end. */
    public void end() {
        money.checkBooks();
        orders.checkAll();
        leftovers.check();
        items.check();
    }

    /** Something that must not change has changed. */
    public void unchanged(boolean same, Supplier<String> what) {
        violations.expect("redrive changes nothing", same, what);
    }

    /** What did not hold. */
    public Violations violations() {
        return violations;
    }
}
