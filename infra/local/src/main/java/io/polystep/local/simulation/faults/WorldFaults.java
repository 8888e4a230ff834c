package io.polystep.local.simulation.faults;

import io.polystep.domain.Address;
import io.polystep.domain.CodeVersion;
import io.polystep.domain.ledger.Position;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.ScannedMarket;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.SignatureType;
import io.polystep.local.simulation.chain.ModelTroubles;
import io.polystep.local.simulation.world.SimulatedWorld;
import io.polystep.local.venue.VenueAccount;
import io.polystep.local.venue.VenueCredentials;
import io.polystep.local.venue.VenueNetwork;
import io.polystep.polymarket.ApiCredentials;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happens to the world by itself. Each answers until when the venue or the chain cannot be trusted to answer. */
final class WorldFaults {
    private static final Usdc TAKEN = Usdc.of("5");

    private final SimulatedWorld world;
    private final Outages outages;
    private final Outside outside;
    private final Later later;
    private final Hand hand;
    private int rotations;

    WorldFaults(SimulatedWorld world, Outages outages, Outside outside, Later later) {
        this.world = world;
        this.outages = outages;
        this.outside = outside;
        this.later = later;
        this.hand = new Hand(world);
    }

    /** Makes it happen; empty when there is nothing yet that it could happen to. */
    Optional<Instant> act(FaultKind kind) {
        Instant now = world.clock().instant();
        return switch (kind) {
            case SECRET_ROTATED -> rotate(now);
            case KEY_REFUSED_401 -> lasting(now, 45, () -> outages.refuseKey(now.plusSeconds(45)), () -> {});
            case RESTART_425 -> Optional.of(outages.restart(now));
            case CANCEL_ONLY_503 -> Optional.of(outages.cancelOnly(now));
            case MARKET_DISPUTED -> dispute(now);
            case REDEEM_PAYS_ZERO -> payNothing(now);
            case REDEEMED_ELSEWHERE -> redeemElsewhere(now);
            case RPC_LAGS ->
                lasting(
                        now,
                        90,
                        () -> troubles().lag(Duration.ofSeconds(30)),
                        () -> troubles().lag(Duration.ZERO));
            case CLOCK_SLOW_5_S -> skewed(now, -5, 600);
            case CLOCK_FAST_5_S -> skewed(now, 5, 600);
            case CLOCK_JUMP -> skewed(now, 30, 60);
            case ALLOWANCE_REMOVED -> lasting(now, 180, () -> allow(false), () -> allow(true));
            case BALANCE_BELOW_LEDGER -> takeMoney(now);
            case CANCELLED_BY_HASH_BY_HAND -> cancelByHand(now);
            case FOREIGN_ORDER -> foreignOrder(now);
            case OLD_CODE_VERSION -> deployed(now);
            default -> throw new IllegalStateException("expected a kind that happens by itself, found " + kind);
        };
    }

    private ModelTroubles troubles() {
        return world.chain().troubles();
    }

    /** The new version is the least that may write, and instances of the old one still run for a while. */
    private Optional<Instant> deployed(Instant now) {
        CodeVersion version = CodeVersion.of(world.variable("CODE_VERSION"));
        world.ledgers().codeFence().require(version, "deployed", "simulation", now);
        return lasting(now, 300, () -> outages.oldVersion(true), () -> outages.oldVersion(false));
    }

    private Optional<Instant> lasting(Instant now, long seconds, Runnable begin, Runnable end) {
        Instant over = now.plusSeconds(seconds);
        begin.run();
        later.at(over, end);
        return Optional.of(over);
    }

    private Optional<Instant> skewed(Instant now, long bySeconds, long forSeconds) {
        return lasting(
                now, forSeconds, () -> outages.skew(Duration.ofSeconds(bySeconds)), () -> outages.skew(Duration.ZERO));
    }

    /** The venue takes the new credentials at once; the secret is stored half a minute later. */
    private Optional<Instant> rotate(Instant now) {
        ApiCredentials fresh = hand.rotated(rotations++);
        Address wallet = SimulatedWorld.wallet();
        VenueCredentials known = new VenueCredentials(fresh.apiKey(), fresh.secret(), fresh.passphrase());
        world.accounts().register(new VenueAccount(wallet, wallet, SignatureType.EOA, known));
        return lasting(
                now,
                30,
                () -> {},
                () -> world.storeSecret(
                        "API_SECRET_ID",
                        "{\"apiKey\":\"" + fresh.apiKey() + "\",\"secret\":\"" + fresh.secret() + "\",\"passphrase\":\""
                                + fresh.passphrase() + "\"}"));
    }

    private void allow(boolean approved) {
        world.chain()
                .approve(
                        SimulatedWorld.wallet(),
                        VenueNetwork.polygon()
                                .exchange(io.polystep.domain.market.MarketVersion.CONDITIONAL_TOKENS, false),
                        approved);
    }

    private Optional<Instant> dispute(Instant now) {
        return current(now).map(market -> {
            troubles().dispute(market.market().condition(), Duration.ofHours(2));
            return now;
        });
    }

    private Optional<Instant> payNothing(Instant now) {
        return positions().stream().map(Position::condition).findFirst().map(condition -> {
            troubles().payNothing(condition);
            later.at(now.plus(Duration.ofHours(1)), () -> troubles().payAgain(condition));
            return now;
        });
    }

    private Optional<Instant> redeemElsewhere(Instant now) {
        for (Position position : positions()) {
            ConditionId condition = position.condition();
            boolean begun = world.ledgers()
                    .redemptions()
                    .find(SimulatedWorld.wallet(), condition, Optional.empty())
                    .isPresent();
            if (!begun && world.chain().isResolved(condition)) {
                Usdc before = cash();
                // Both outcomes, because an order may have shares on the chain that the ledger only books later.
                world.chain()
                        .tokens(condition)
                        .forEach(
                                token -> outside.redeemed(token, world.chain().shares(SimulatedWorld.wallet(), token)));
                world.chain().redeemElsewhere(SimulatedWorld.wallet(), condition);
                outside.moved(cash().minus(before));
                return Optional.of(now);
            }
        }
        return Optional.empty();
    }

    private Usdc cash() {
        return world.chain().collateral(SimulatedWorld.wallet());
    }

    private List<Position> positions() {
        return world.ledgers().redemptions().positions();
    }

    private Optional<Instant> takeMoney(Instant now) {
        world.chain().withdraw(SimulatedWorld.wallet(), TAKEN);
        outside.moved(TAKEN.negated());
        return Optional.of(now);
    }

    private Optional<Instant> cancelByHand(Instant now) {
        List<OrderHash> known = world.venue().acceptedOrders();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        hand.cancel(known.getLast(), now);
        return Optional.of(now);
    }

    private Optional<Instant> foreignOrder(Instant now) {
        return current(now).flatMap(market -> hand.rest(market.market(), now)).map(order -> {
            outside.placed(order);
            return now;
        });
    }

    private Optional<ScannedMarket> current(Instant now) {
        return world.ledgers().markets().current(now).stream().findFirst();
    }
}
