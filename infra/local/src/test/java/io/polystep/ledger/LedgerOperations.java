package io.polystep.ledger;

import static java.util.Map.entry;

import io.polystep.domain.CodeVersion;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Posting;
import io.polystep.domain.market.Quote;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Change;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.port.Lease;
import io.polystep.domain.port.ReconciliationLedger.Result;
import io.polystep.domain.reconciliation.Cursor;
import io.polystep.domain.reconciliation.Decision.Verdict;
import io.polystep.domain.reconciliation.Difference;
import io.polystep.domain.state.Mark;
import io.polystep.domain.state.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Every operation of every port of the ledger, each made ready on a table of its own. */
final class LedgerOperations {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Makes a table ready and gives the call that is tried. */
    interface Preparation {
        Supplier<Object> on(TestTable table);
    }

    /**
     * One operation.
     *
     * @param preparation before trouble begins
     * @param again what it may answer when it is asked once more after it was done
     * @param counted attributes that may go on counting when it is asked once more
     */
    record Operation(Preparation preparation, Predicate<Object> again, List<String> counted) {
        static Operation of(Preparation preparation) {
            return new Operation(preparation, answer -> false, List.of());
        }

        Operation orAgain(Object answer) {
            return new Operation(preparation, answer::equals, counted);
        }

        Operation orAnyAgain() {
            return new Operation(preparation, answer -> true, counted);
        }

        Operation counting(String... attributes) {
            return new Operation(preparation, again, List.of(attributes));
        }
    }

    private LedgerOperations() {}

    /** By the name of interface and method. */
    static Map<String, Operation> all() {
        Map<String, Operation> all = new TreeMap<>();
        all.putAll(ofOrders());
        all.putAll(RedemptionOperations.all());
        all.putAll(ofTheAccount());
        all.putAll(ofTheState());
        all.putAll(ofReconciliation());
        all.putAll(ofControl());
        return all;
    }

    private static Map<String, Operation> ofOrders() {
        return Map.ofEntries(
                entry("OrderLedger.find", Operation.of(table -> {
                    Order order = table.closed(1, 0);
                    return () -> table.ledgers().orders().find(order.key());
                })),
                entry("OrderLedger.view", Operation.of(table -> {
                    table.closed(1, 0);
                    return () -> table.ledgers().orders().view(Samples.intent(1, 1), Samples.NOW);
                })),
                entry("OrderLedger.reserve", Operation.of(table -> {
                    table.closed(1, 0);
                    Standing standing = table.ledgers().state().today(Samples.NOW);
                    return () -> table.ledgers()
                            .orders()
                            .reserve(Samples.reservation(1, 1), Samples.WIDE, standing, Samples.NOW);
                })),
                entry("OrderLedger.deny", Operation.of(table -> () -> {
                    Order planned = Order.planned(Samples.intent(1, 0), Samples.market(1));
                    return table.ledgers().orders().deny(planned.after(new OrderEvent.Denied(Samples.NOW, "test")));
                })),
                entry("OrderLedger.commit", Operation.of(table -> {
                    Change closing = table.closing(1, 0);
                    return () -> table.ledgers().orders().commit(closing);
                })),
                entry("OrderLedger.open", Operation.of(table -> {
                    table.filled(1, 0);
                    return () -> table.ledgers().orders().open();
                })),
                entry("OrderLedger.all", Operation.of(table -> {
                    table.closed(1, 0);
                    return () -> table.ledgers().orders().all();
                })));
    }

    private static Map<String, Operation> ofTheAccount() {
        return Map.ofEntries(
                entry(
                        "AccountLedger.book",
                        Operation.of(table -> () -> table.ledgers().account().book(Samples.deposit("deposit:2", "5")))
                                .orAgain(false)),
                entry("AccountLedger.balances", Operation.of(table -> {
                    table.closed(1, 0);
                    return () -> table.ledgers().account().balances();
                })),
                entry("AccountLedger.entries", Operation.of(table -> {
                    table.closed(1, 0);
                    return () -> table.ledgers().account().entries();
                })));
    }

    private static Map<String, Operation> ofTheState() {
        Instant tomorrow = Samples.NOW.plus(Duration.ofDays(1));
        return Map.ofEntries(
                entry(
                        "StateLedger.find",
                        Operation.of(table -> () -> table.ledgers().state().find())),
                entry("StateLedger.bootstrap", Operation.of(table -> {
                    table.dynamo()
                            .deleteItem(r -> r.tableName(TestTable.NAME)
                                    .key(Key.state(Samples.WALLET).attributes()));
                    return () -> table.ledgers().state().bootstrap(Samples.cash("100"), Samples.NOW);
                })),
                entry(
                        "StateLedger.standing",
                        Operation.of(table -> () -> table.ledgers().state().standing(tomorrow))),
                entry(
                        "StateLedger.today",
                        Operation.of(table -> () -> table.ledgers().state().today(tomorrow))),
                entry("StateLedger.look", Operation.of(table -> {
                    table.closed(1, 0);
                    Standing seen = table.ledgers().state().today(Samples.NOW);
                    Mark mark = new Mark(Samples.condition(1), Usdc.of("8"), Usdc.of("7"), Usdc.of("9"), Samples.NOW);
                    return () -> table.ledgers().state().look(seen, Samples.cash("91.72"), List.of(mark), Samples.NOW);
                })),
                entry(
                        "StateLedger.requireReconciliation",
                        Operation.of(table -> () -> table.ledgers().state().requireReconciliation("test"))
                                .orAnyAgain()
                                .counting("revision")),
                entry(
                        "StateLedger.reconciled",
                        Operation.of(table -> {
                                    table.ledgers().state().requireReconciliation("test");
                                    return () -> table.ledgers().state().reconciled();
                                })
                                .orAnyAgain()
                                .counting("revision")),
                entry(
                        "StateLedger.limits",
                        Operation.of(table -> () -> table.ledgers().state().limits(Samples.WIDE, true, Samples.NOW))));
    }

    private static Map<String, Operation> ofReconciliation() {
        Result result = new Result(
                new Cursor(5, Samples.NOW, Optional.empty()),
                Verdict.RECONCILED,
                Samples.NOW,
                Optional.of(Samples.NOW),
                List.of());
        return Map.ofEntries(
                entry(
                        "ReconciliationLedger.revision",
                        Operation.of(
                                table -> () -> table.ledgers().reconciliation().revision())),
                entry("ReconciliationLedger.view", Operation.of(table -> {
                    table.closed(1, 0);
                    long revision = table.ledgers().reconciliation().revision();
                    return () -> table.ledgers().reconciliation().view(revision, Instant.EPOCH);
                })),
                entry("ReconciliationLedger.last", Operation.of(table -> {
                    table.ledgers().reconciliation().store(Optional.empty(), result);
                    return () -> table.ledgers().reconciliation().last();
                })),
                entry(
                        "ReconciliationLedger.store",
                        Operation.of(table ->
                                        () -> table.ledgers().reconciliation().store(Optional.empty(), result))
                                .orAgain(false)),
                entry(
                        "ReconciliationLedger.book",
                        Operation.of(table -> () -> table.ledgers()
                                        .reconciliation()
                                        // As a repetition does: on the books as they are, less what they hold already.
                                        .book(
                                                differences(table),
                                                table.ledgers().reconciliation().revision()))
                                .orAnyAgain()));
    }

    /** What chain and books differ by: two differences, each found only while it is not booked. */
    private static List<Difference> differences(TestTable table) {
        List<String> booked =
                table.ledgers().account().entries().stream().map(Entry::id).toList();
        return List.of(found("found:1", "3"), found("found:2", "4")).stream()
                .filter(difference -> !booked.contains(difference.entry().id()))
                .toList();
    }

    private static Difference found(String id, String dollars) {
        List<Posting> postings = List.of(
                Posting.dollars(Account.FREE, Usdc.of(dollars)),
                Posting.dollars(Account.EXTERNAL, Usdc.of(dollars).negated()));
        return new Difference(new Entry(id, Samples.NOW, "found", postings), Optional.empty());
    }

    private static Map<String, Operation> ofControl() {
        return Map.ofEntries(
                entry("Halts.set", Operation.of(table -> () -> {
                    table.ledgers().halts().set("global", "test", "tester", Samples.NOW);
                    return "set";
                })),
                entry("Halts.clear", Operation.of(table -> {
                    table.ledgers().halts().set("global", "test", "tester", Samples.NOW);
                    return () -> {
                        table.ledgers().halts().clear("global", "mended", "tester", Samples.NOW);
                        return "cleared";
                    };
                })),
                entry("Halts.inForce", Operation.of(table -> {
                    table.ledgers().halts().set("global", "test", "tester", Samples.NOW);
                    return () -> List.of(
                            table.ledgers().halts().inForce("global"),
                            table.ledgers().halts().inForce());
                })),
                entry(
                        "Leases.acquire",
                        Operation.of(table -> () -> table.ledgers()
                                        .leases()
                                        .acquire("work", "tester", MINUTE, Samples.NOW)
                                        .map(Lease::owner))
                                .counting("fence", "revision")),
                entry("Leases.release", Operation.of(table -> {
                    Lease lease = table.ledgers()
                            .leases()
                            .acquire("work", "tester", MINUTE, Samples.NOW)
                            .orElseThrow();
                    return () -> {
                        table.ledgers().leases().release(lease, Samples.NOW);
                        return "released";
                    };
                })),
                entry(
                        "MarketBoard.put",
                        Operation.of(table -> () -> {
                                    table.ledgers().markets().put(Samples.market(1), List.of(quote()), Samples.NOW);
                                    return "put";
                                })
                                .counting("revision")),
                entry("MarketBoard.current", Operation.of(table -> {
                    table.ledgers().markets().put(Samples.market(1), List.of(quote()), Samples.NOW);
                    return () -> table.ledgers().markets().current(Samples.NOW);
                })),
                entry("MarketBoard.find", Operation.of(table -> {
                    table.ledgers().markets().put(Samples.market(1), List.of(quote()), Samples.NOW);
                    return () -> table.ledgers().markets().find(Samples.condition(1));
                })),
                entry(
                        "CodeFence.least",
                        Operation.of(table -> () -> table.ledgers().codeFence().least())),
                entry("CodeFence.require", Operation.of(table -> () -> {
                    table.ledgers().codeFence().require(CodeVersion.of("0.1.0"), "test", "tester", Samples.NOW);
                    return "required";
                })));
    }

    private static Quote quote() {
        return new Quote(Samples.NOW, Samples.token(1, 0), Optional.of(Price.of("0.4")), Optional.empty());
    }
}
