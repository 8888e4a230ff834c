package io.polystep.ledger;

import static java.util.Map.entry;

import io.polystep.domain.ledger.Entry;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.redemption.Attempt;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.RedemptionBooking;
import io.polystep.domain.redemption.RedemptionState;
import io.polystep.domain.redemption.Settlement;
import io.polystep.domain.redemption.SignedTransaction;
import io.polystep.ledger.LedgerOperations.Operation;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operations of the redemption ledger, each made ready on a table of its own. */
final class RedemptionOperations {
    private static final String HASH = "0x" + "0e".repeat(32);

    private RedemptionOperations() {}

    /** By the name of interface and method. */
    static Map<String, Operation> all() {
        return Map.ofEntries(
                entry("RedemptionLedger.positions", Operation.of(table -> {
                    table.closed(1, 0);
                    return () -> table.ledgers().redemptions().positions();
                })),
                entry("RedemptionLedger.find", Operation.of(table -> {
                    created(table);
                    return () ->
                            table.ledgers().redemptions().find(Samples.WALLET, Samples.condition(1), Optional.empty());
                })),
                entry("RedemptionLedger.all", Operation.of(table -> {
                    created(table);
                    return () -> table.ledgers().redemptions().all();
                })),
                entry(
                        "RedemptionLedger.nextNonce",
                        Operation.of(
                                table -> () -> table.ledgers().redemptions().nextNonce(Samples.KEY, 3))),
                entry("RedemptionLedger.acceptNonce", Operation.of(table -> {
                    table.ledgers().redemptions().nextNonce(Samples.KEY, 3);
                    return () -> {
                        table.ledgers().redemptions().acceptNonce(Samples.KEY, 5, "by hand", "alice", Samples.NOW);
                        return "accepted";
                    };
                })),
                entry("RedemptionLedger.create", Operation.of(table -> {
                    table.closed(1, 0);
                    Redemption redemption = viaAdapter(table);
                    return () -> table.ledgers().redemptions().create(redemption);
                })),
                entry("RedemptionLedger.update", Operation.of(table -> {
                    Redemption sent = created(table).with(RedemptionState.SENT);
                    return () -> table.ledgers().redemptions().update(sent);
                })),
                entry("RedemptionLedger.book", Operation.of(table -> {
                    Redemption confirmed = table.ledgers().redemptions().update(confirmed(created(table)));
                    Entry entry = RedemptionBooking.entry(confirmed, Samples.NOW);
                    return () -> table.ledgers().redemptions().book(confirmed, entry);
                })));
    }

    private static Redemption created(TestTable table) {
        table.closed(1, 0);
        return table.ledgers().redemptions().create(viaAdapter(table)).orElseThrow();
    }

    private static Redemption viaAdapter(TestTable table) {
        long nonce = table.ledgers().redemptions().nextNonce(Samples.KEY, 3);
        SignedTransaction transaction = new SignedTransaction(Samples.KEY, nonce, "0x02f8", HASH);
        return new Redemption(
                Samples.WALLET,
                Samples.condition(1),
                Optional.empty(),
                false,
                table.ledgers().redemptions().positions(),
                Usdc.of("16"),
                Redemption.Route.ADAPTER,
                RedemptionState.PREPARED,
                List.of(new Attempt(transaction, Samples.NOW)),
                Optional.empty(),
                0);
    }

    private static Redemption confirmed(Redemption redemption) {
        BigInteger wei = new BigInteger("3000000000000000000000");
        return redemption.settled(RedemptionState.CONFIRMED, new Settlement(HASH, true, Usdc.of("16"), true, wei, 77));
    }
}
