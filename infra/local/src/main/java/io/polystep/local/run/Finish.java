package io.polystep.local.run;

import io.polystep.domain.Address;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.SignatureType;
import io.polystep.domain.port.ChainReader;
import io.polystep.domain.port.OrderVenue;
import io.polystep.ledger.Ledgers;
import io.polystep.local.cloud.CallMeter;
import io.polystep.local.session.Damage;
import io.polystep.local.session.DamageReport;
import io.polystep.local.session.RecordedSession;
import io.polystep.local.world.OutsideWorld;
import io.polystep.polymarket.ApiCredentials;
import io.polystep.polymarket.Polymarket;
import io.polystep.polymarket.Principal;
import io.polystep.polymarket.clob.Credentials;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.Visit;
import io.polystep.strategy.Strategy;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proves and reports: what a run does once nothing is due any more. */
record Finish(
        RecordedSession session,
        Strategy strategy,
        RunOptions options,
        Ledgers ledgers,
        ChainReader chain,
        RunJournal journal,
        CallMeter meter) {
    private static final Duration TIME = Duration.ofSeconds(10);

    Report report(InstantSource clock, OutsideWorld outside, List<String> openWork) {
        Instant now = clock.instant();
        Address wallet = Trader.address();
        List<Order> orders = ledgers.orders().all();
        Windows table = new Windows(orders, ledgers.redemptions().all(), chain);
        Balances balances = ledgers.account().balances();
        Map<String, Long> calls = meter.counts();
        List<Proof> proofs = new Proofs(ledgers, chain, wallet)
                .check(venue(outside, clock).collateral(), outside.venue().acceptedOrders(), openWork);
        return new Report(
                options.data().map(Object::toString).orElse(SampleSession.LABEL),
                strategy.label(),
                assumptions(),
                session.start(),
                now,
                session.markets().stream()
                        .map(market -> table.of(
                                market, journal.remark(market.slug().value()).orElse("never looked at")))
                        .toList(),
                Books.lines(balances),
                options.cash(),
                Books.equity(balances),
                ledgers.redemptions().positions().size(),
                proofs,
                session.lines(),
                skipped(),
                calls,
                Costs.of(calls));
    }

    static OrderVenue venue(OutsideWorld outside, InstantSource clock) {
        URI address = outside.http().address();
        Credentials credentials = Credentials.fixed(ApiCredentials.parse(Trader.apiSecret()));
        return new Polymarket(HttpClient.newHttpClient(), new Polymarket.Hosts(address, address, address), clock)
                .orders(
                        Visit.of("finish", Deadline.each(TIME)),
                        new Principal(Trader.address(), SignatureType.EOA, credentials));
    }

    private List<String> assumptions() {
        List<String> assumed = new ArrayList<>();
        boolean silent =
                session.markets().stream().anyMatch(market -> market.fees().isEmpty());
        if (silent) {
            assumed.add("takers' fee " + options.assumedFees() + " (the session gives none; --fee-rate)");
        }
        long unresolved = session.markets().stream()
                .filter(market -> market.winner().isEmpty())
                .count();
        if (unresolved > 0) {
            assumed.add(unresolved + " markets never resolve (the session names no winner)");
        }
        return assumed;
    }

    private List<Report.Skipped> skipped() {
        DamageReport damage = session.damage();
        return damage.counts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(kind -> new Report.Skipped(kind.getKey().name(), kind.getValue(), example(damage, kind.getKey())))
                .toList();
    }

    private static String example(DamageReport damage, Damage kind) {
        return Optional.ofNullable(damage.examples().get(kind))
                .map(example -> example.file() + " line " + example.line() + ": " + example.detail())
                .orElse("");
    }
}
