package io.polystep.local.fuzz;

import io.polystep.domain.CodeVersion;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.order.StrategyId;
import io.polystep.domain.order.TimeInForce;
import io.polystep.domain.risk.Limits;
import io.polystep.domain.risk.RiskView;
import io.polystep.ledger.Ledgers;
import io.polystep.ledger.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items of the table, through the ledger's ports: an item's value, or a refusal that names its key and attribute. */
final class LedgerDecoders {
    private static final List<String> ALWAYS =
            List.of("Item", "Items", "ItemSchema", "Shape", "Field", "Kind", "Kinds", "Key", "Envelope", "DynamoHalts");
    /** Accounts and units follow from an attribute's name, times of quotes from the item. */
    private static final Words WORDS = new Words(Set.of("Account", "Unit", "Side", "ResolutionRule"));

    private static final OrderIntent INTENT = new OrderIntent(
            new StrategyId("late"),
            World.CONDITION,
            new TokenId(OneItemTable.SORT),
            new OrderIntent.Spend(Usdc.of("10")),
            Price.of("0.5"),
            TimeInForce.FAK,
            World.NOW,
            0,
            World.NOW,
            World.NOW.plusSeconds(30),
            "fuzz");

    private static final Limits LIMITS =
            new Limits(Usdc.of("10"), Usdc.of("20"), Usdc.of("50"), 3, 1, Usdc.of("30"), 5, 5, Usdc.of("30"));
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Samples samples = Samples.of("ledger");
    private final Map<String, Map<String, AttributeValue>> others =
            Map.of("STATE", first("ledger/state"), "BALANCES", first("ledger/account"));
    private final List<Decoder> decoders = new ArrayList<>();

    private LedgerDecoders() {}

    static List<Decoder> all() {
        LedgerDecoders all = new LedgerDecoders();
        all.orders();
        all.money();
        all.others();
        all.states();
        return List.copyOf(all.decoders);
    }

    private Map<String, AttributeValue> first(String decoder) {
        return StoredItem.read(samples.named(decoder).getFirst()).orElseThrow();
    }

    private void orders() {
        String shapes = "OrderShape,OrderIntentShape,OrderFieldsShape,SignedOrderShape,MarketShape,OutcomeShape,"
                + "FeeScheduleShape,WindowShape,FillShape,EntryShape,PostingShape,DynamoOrderLedger";
        add("ledger/order", "INTENT#", ledgers -> ledgers.orders().find(INTENT.key()), shapes);
        add("ledger/order-entries", "ORDER#", ledgers -> ledgers.account().entries(), shapes + ",DynamoAccountLedger");
        add(
                "ledger/market",
                "MARKET#",
                ledgers -> ledgers.markets().find(World.CONDITION),
                "PostedShape,MarketShape,QuoteShape,DynamoMarketBoard");
    }

    private void money() {
        add(
                "ledger/account",
                "ACCOUNT# BALANCES",
                ledgers -> ledgers.account().balances(),
                "BooksShape,ExposureShape,Pot");
        add(
                "ledger/risk-account",
                "ACCOUNT# BALANCES",
                ledgers -> view(ledgers).free(),
                "BooksShape,DynamoOrderLedger");
        add("ledger/exposure", "EXPOSURE#", ledgers -> view(ledgers).market(), "ExposureShape");
        add("ledger/day", "DAY#", ledgers -> view(ledgers).standing().day(), "DayShape");
        add("ledger/halt", "CONTROL#", ledgers -> view(ledgers).halts(), "HaltShape");
        add("ledger/position", "POSITION#", ledgers -> ledgers.redemptions().positions(), "HoldingShape,PositionShape");
        add("ledger/positions", "POSITION#", ledgers -> ledgers.account().balances(), "HoldingShape,HoldingCounter");
        add("ledger/entry", "LEDGER#", ledgers -> ledgers.account().entries(), "EntryShape,PostingShape,Journal");
    }

    private void others() {
        add(
                "ledger/redemption",
                "REDEEM#",
                ledgers -> ledgers.redemptions().find(World.WALLET, World.CONDITION, Optional.empty()),
                "RedemptionShape,AttemptShape,PositionShape,SignedTransactionShape,SettlementShape,DynamoRedemptionLedger");
        add("ledger/nonce", "NONCE#", ledgers -> ledgers.redemptions().nextNonce(World.SIGNER, 0), "NonceShape,Nonces");
        add(
                "ledger/revision",
                "ACCOUNT# BALANCES",
                ledgers -> ledgers.reconciliation().revision(),
                "BooksShape");
        add(
                "ledger/reconciliation",
                "RECONCILE#",
                ledgers -> ledgers.reconciliation().last(),
                "ResultShape,DynamoReconciliationLedger");
    }

    private void states() {
        add(
                "ledger/state",
                "ACCOUNT# STATE",
                ledgers -> ledgers.state().find(),
                "StateShape,CashReadingShape,MarkShape,DynamoStateLedger,StateItems,HighWater");
        add(
                "ledger/limits",
                "ACCOUNT# LIMITS",
                ledgers -> !ledgers.state()
                        .limits(LIMITS, false, World.NOW)
                        .maxOrder()
                        .isPositive(),
                "LimitsShape,LimitShape");
        add(
                "ledger/lease",
                "LEASE#",
                ledgers -> ledgers.leases()
                        .acquire("scan", "fuzz", MINUTE, World.NOW)
                        .isPresent(),
                "LeaseShape,DynamoLeases");
        add(
                "ledger/code-fence",
                "CONTROL#",
                ledgers -> ledgers.codeFence().least().map(CodeVersion::number),
                "CodeFenceShape,DynamoCodeFence");
        add(
                "ledger/strategy-results",
                "CONTROL# RESULTS",
                ledgers -> {
                    ledgers.halts().clear("strategy:" + INTENT.strategy(), "fuzz", "fuzz", World.NOW);
                    return "cleared";
                },
                "StrategyResultsShape,LossBreaker,Unresolved,ExposureShape");
        add("ledger/quarantine", "QUARANTINE#", ledgers -> view(ledgers).halts(), "Quarantine");
    }

    private static RiskView view(Ledgers ledgers) {
        return ledgers.orders().view(INTENT, World.NOW);
    }

    private void add(String name, String kind, Function<Ledgers, Object> read, String covers) {
        OneItemTable table = new OneItemTable(kind, kind.equals("POSITION#") ? Map.of() : others);
        Ledgers ledgers = Ledgers.connect(table, "fuzz", World.WALLET, new Writer("fuzz", "0.1.0"), World.CLOCK);
        List<Payload> items = samples.named(name);
        Set<String> all = new HashSet<>(ALWAYS);
        all.addAll(List.of(covers.split(",")));
        decoders.add(new Decoder(
                name,
                all,
                items,
                payload -> StoredItem.read(payload)
                        .map(item -> read(table, item, () -> read.apply(ledgers)))
                        .orElseGet(() -> new Verdict.Refused("expected an item as a JSON object, found none")),
                List.of(new Claims(WORDS), NamedFault.of(kind.split(" ")[0], items))));
    }

    private static Verdict read(OneItemTable table, Map<String, AttributeValue> item, Supplier<Object> read) {
        synchronized (table) {
            table.hold(item);
            return Readings.of(read);
        }
    }
}
