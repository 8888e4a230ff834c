package io.polystep.local.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.polystep.domain.error.PermanentException;
import io.polystep.local.chain.ChainConfig;
import io.polystep.local.chain.ChainNode;
import io.polystep.local.chain.Change;
import io.polystep.local.chain.JournalChainLog;
import io.polystep.local.chain.doubles.Addresses;
import io.polystep.local.chain.doubles.Calldata;
import io.polystep.local.chain.doubles.DevAccounts;
import io.polystep.local.chain.doubles.LocalWallet;
import io.polystep.local.dynamo.LocalDynamo;
import io.polystep.local.journal.Durability;
import io.polystep.local.session.RecordedSession;
import io.polystep.local.states.Definition;
import io.polystep.local.states.IntegrationRegistry;
import io.polystep.local.states.JournalExecutionLog;
import io.polystep.local.states.StateMachines;
import io.polystep.local.world.FundedWorld;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Changes one thing in what a finished run has kept, continues the run, and looks at which proofs fail. */
final class ProofsTest {
    private static final String RECOMPUTED = "kept balances = balances recomputed";
    private static final String CASH = "ledger cash = chain = venue";
    private static final String SHARES = "ledger shares = chain";
    private static final String GAS = "ledger gas coin = chain";
    private static final String ORDERS = "orders at venue = intents";
    private static final String ENDED = "every intent ended";
    private static final String EXECUTIONS = "every execution succeeded";

    @TempDir
    static Path folder;

    private static Path finished;
    private static Instant start;
    private static Instant end;

    @TempDir
    Path own;

    @BeforeAll
    static void finishOneRun() {
        finished = folder.resolve("finished");
        Report report = TestRuns.run(Optional.empty(), Optional.of(finished));
        assertTrue(report.proven());
        start = RecordedSession.open(SampleSession.directory()).start();
        end = report.to();
    }

    private Path copy() {
        return own.resolve("kept");
    }

    private Path copied() throws IOException {
        TestRuns.copy(finished, copy());
        return copy();
    }

    private Report continued() {
        return TestRuns.run(Optional.empty(), Optional.of(copy()));
    }

    private void assertFailing(String... claims) {
        Report report = continued();
        List<String> failing = report.proofs().stream()
                .filter(proof -> !proof.holds())
                .map(Proof::claim)
                .toList();

        assertEquals(claims.length, failing.size(), ReportText.of(report));
        for (int i = 0; i < claims.length; i++) {
            assertTrue(failing.get(i).startsWith(claims[i]), ReportText.of(report));
        }
        assertFalse(report.proven());
    }

    private void withTable(Consumer<LocalDynamo> change) throws IOException {
        try (LocalDynamo table = LocalDynamo.open(copied().resolve("trader/table"), InstantSource.fixed(end))) {
            change.accept(table);
        }
    }

    private static String tableName(LocalDynamo table) {
        return table.listTables().tableNames().getFirst();
    }

    private static Map<String, AttributeValue> first(LocalDynamo table, Predicate<String> partition) {
        return table.scan(request -> request.tableName(tableName(table))).items().stream()
                .filter(item -> partition.test(text(item, "pk") + "/" + text(item, "sk")))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s).orElse("");
    }

    private static void delete(LocalDynamo table, Map<String, AttributeValue> item) {
        table.deleteItem(
                request -> request.tableName(tableName(table)).key(Map.of("pk", at(item, "pk"), "sk", at(item, "sk"))));
    }

    private static AttributeValue at(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).orElseThrow();
    }

    private static void put(LocalDynamo table, Map<String, AttributeValue> item, String name, AttributeValue value) {
        Map<String, AttributeValue> changed = new HashMap<>(item);
        changed.put(name, value);
        table.putItem(request -> request.tableName(tableName(table)).item(changed));
    }

    private void withChain(Consumer<ChainNode> change) throws IOException {
        try (JournalChainLog log = JournalChainLog.open(copied().resolve("outside/chain"), Durability.OS_BUFFERED)) {
            change.accept(ChainNode.open(
                    ChainConfig.polygon(),
                    FundedWorld.genesis(start, 1, 1_000_000_000L),
                    InstantSource.fixed(end),
                    log));
        }
    }

    private static BigInteger trader(ChainNode node) {
        return new LocalWallet(node, DevAccounts.account(0)).address();
    }

    @Test
    void allHoldAgainWhenNothingIsChanged() throws IOException {
        copied();

        Report again = continued();

        assertEquals(
                List.of(),
                again.proofs().stream().filter(proof -> !proof.holds()).toList());
    }

    @Test
    void seeAnEntryThatIsMissing() throws IOException {
        withTable(table -> delete(table, first(table, key -> key.startsWith("LEDGER#") && !key.contains("deposit"))));

        assertFailing(RECOMPUTED);
    }

    @Test
    void seeAnEntryThatIsMissingInsideAnOrder() throws IOException {
        withTable(table -> {
            Map<String, AttributeValue> order = first(table, key -> key.startsWith("INTENT#"));
            List<AttributeValue> entries = at(order, "entries").l();
            put(table, order, "entries", AttributeValue.fromL(entries.subList(1, entries.size())));
        });

        assertFailing(RECOMPUTED);
    }

    @Test
    void seeABalanceThatIsOneMillionthOff() throws IOException {
        withTable(table -> {
            Map<String, AttributeValue> account = first(table, key -> key.startsWith("ACCOUNT#"));
            long free = Long.parseLong(at(account, "free").n());
            put(table, account, "free", AttributeValue.fromN(Long.toString(free - 1)));
        });

        assertFailing(RECOMPUTED, CASH);
    }

    @Test
    void seeCashOnTheChainThatTheLedgerDoesNotKnow() throws IOException {
        withChain(node -> new LocalWallet(node, DevAccounts.account(1))
                .require(
                        Addresses.PUSD,
                        Calldata.of("mint(address,uint256)")
                                .word(trader(node))
                                .word(1)
                                .bytes()));

        assertFailing(CASH);
    }

    @Test
    void seeASingleGweiThatIsMissing() throws IOException {
        withChain(node -> {
            BigInteger held = node.read(chain -> chain.world().balance(trader(node)));
            node.change(new Change.SetBalance(trader(node), held.subtract(BigInteger.valueOf(1_000_000_000))));
        });

        assertFailing(GAS);
    }

    @Test
    void seeSharesThatTheChainDoesNotHold() throws IOException {
        BigInteger token = lostToken();
        withChain(node -> {
            BigInteger held = node.read(chain -> chain.world().balance(trader(node)));
            new LocalWallet(node, DevAccounts.account(0))
                    .require(
                            Addresses.CONDITIONAL_TOKENS,
                            Calldata.of("safeTransferFrom(address,address,uint256,uint256,bytes)")
                                    .word(trader(node))
                                    .word(BigInteger.valueOf(0xdead))
                                    .word(token)
                                    .word(1)
                                    .word(160)
                                    .word(0)
                                    .bytes());
            node.change(new Change.SetBalance(trader(node), held));
        });

        assertFailing(SHARES);
    }

    private static BigInteger lostToken() {
        try (LocalDynamo table = LocalDynamo.open(finished.resolve("trader/table"), InstantSource.fixed(end))) {
            return table.scan(request -> request.tableName(tableName(table))).items().stream()
                    .filter(item -> text(item, "pk").startsWith("POSITION#"))
                    .filter(item -> !at(item, "worthless").n().equals("0"))
                    .map(item -> new BigInteger(text(item, "sk")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void seeAnOrderThatTheVenueKnowsAndTheLedgerDoesNot() throws IOException {
        withTable(table -> delete(table, first(table, key -> key.startsWith("INTENT#"))));

        assertFailing(RECOMPUTED, ORDERS);
    }

    @Test
    void seeAnIntentThatHasNotEnded() throws IOException {
        withTable(table ->
                put(table, first(table, key -> key.startsWith("INTENT#")), "closed", AttributeValue.fromBool(false)));

        assertFailing(ENDED);
    }

    @Test
    void seeAnExecutionThatFailsAndItsDeadLetter() throws IOException {
        String machine = "arn:aws:states:eu-west-1:000000000000:stateMachine:PlaceOrder";
        try (JournalExecutionLog log =
                JournalExecutionLog.open(copied().resolve("trader/executions"), Durability.OS_BUFFERED)) {
            StateMachines machines = new StateMachines(
                    InstantSource.fixed(end), new SplittableRandom(1), new IntegrationRegistry(Map.of()), log);
            machines.register(machine, Definition.parse("PlaceOrder", PLANTED, Map.of()));
            machines.start(machine, "planted", JsonNodeFactory.instance.objectNode());
        }

        assertFailing(EXECUTIONS);
    }

    /** Starts where the deployed machine starts, so that the deployed one goes on with it. */
    private static final String PLANTED =
            "{\"QueryLanguage\":\"JSONata\",\"StartAt\":\"Reserve\",\"States\":{\"Reserve\":{\"Type\":\"Succeed\"}}}";

    @Test
    void areNotReachedWhenAnEntryDoesNotBalance() throws IOException {
        withTable(table -> {
            Map<String, AttributeValue> entry = first(table, key -> key.startsWith("LEDGER#"));
            List<AttributeValue> postings = at(entry, "postings").l();
            put(table, entry, "postings", AttributeValue.fromL(postings.subList(1, postings.size())));
        });

        PermanentException refusal = assertThrows(PermanentException.class, this::continued);

        assertTrue(String.valueOf(refusal.getMessage()).contains("sum to zero"), refusal.getMessage());
    }
}
