package io.polystep.local.redeem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.chain.ConditionalTokenIds;
import io.polystep.chain.Contracts;
import io.polystep.domain.Address;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Posting;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.state.CashReading;
import io.polystep.ledger.Ledgers;
import io.polystep.ledger.TableDefinition;
import io.polystep.ledger.Writer;
import io.polystep.local.chain.ChainConfig;
import io.polystep.local.chain.ChainNode;
import io.polystep.local.chain.Change;
import io.polystep.local.chain.Hex;
import io.polystep.local.chain.MemoryChainLog;
import io.polystep.local.chain.doubles.Addresses;
import io.polystep.local.chain.doubles.Calldata;
import io.polystep.local.chain.doubles.DevAccounts;
import io.polystep.local.chain.doubles.LocalWallet;
import io.polystep.local.chain.doubles.TestOracle;
import io.polystep.local.chain.evm.Bytes;
import io.polystep.local.clock.VirtualClock;
import io.polystep.local.cloud.CallMeter;
import io.polystep.local.cloud.Deployment;
import io.polystep.local.cloud.LocalCloud;
import io.polystep.local.cloud.LocalSecrets;
import io.polystep.local.dynamo.LocalDynamo;
import io.polystep.local.states.InMemoryExecutionLog;
import io.polystep.local.states.TaskFailure;
import io.polystep.local.world.FundedWorld;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The deployed redemption: template.yaml, the state machine, the handlers, a table, and the chain behind one or more nodes.
 * Two blocks after a transaction's own make it final.
 */
final class RedeemWorld implements AutoCloseable {
    static final Instant START = Instant.parse("2026-04-16T07:10:00Z");
    static final Shares TEN = Shares.of("10");
    private static final int LAG = 2;

    final VirtualClock clock = new VirtualClock(START);
    final ChainNode node = ChainNode.open(
            ChainConfig.polygon().withFinalityLag(LAG),
            FundedWorld.genesis(START, 3, 100_000_000),
            clock,
            new MemoryChainLog());
    final LocalWallet trader = new LocalWallet(node, DevAccounts.account(0));
    final Address wallet = new Address(Hex.address(trader.address()));
    final TestOracle oracle = new TestOracle(node);
    final LocalDynamo dynamo = LocalDynamo.inMemory(clock);
    final Ledgers ledgers;
    final CallMeter meter = new CallMeter();
    final List<UnrulyNode> doors;
    private final LocalCloud cloud;
    private final Deployment deployment;

    RedeemWorld() {
        this(1, Map.of());
    }

    /**
     * @param nodes doors to the one chain
     * @param parameters of the template besides their addresses
     */
    RedeemWorld(int nodes, Map<String, String> parameters) {
        this.doors =
                IntStream.range(0, nodes).mapToObj(_ -> new UnrulyNode(node)).toList();
        this.deployment = deployment(doors.stream().map(UnrulyNode::uri).toList(), parameters);
        this.cloud = cloud();
        String table = variable("TABLE_NAME");
        TableDefinition.create(dynamo, table);
        this.ledgers = Ledgers.connect(dynamo, table, wallet, new Writer("test", "0.1.0"), clock);
        ledgers.account()
                .book(new Entry(
                        "opening",
                        START,
                        "opening",
                        List.of(
                                Posting.dollars(Account.FREE, Usdc.of("1000")),
                                Posting.dollars(Account.EXTERNAL, Usdc.of("-1000")),
                                Posting.wei(Account.GAS_COIN, BigInteger.TEN.pow(22)),
                                Posting.wei(
                                        Account.EXTERNAL, BigInteger.TEN.pow(22).negate()))));
        ledgers.state().bootstrap(new CashReading(Usdc.of("1000"), "test", 0, START), START);
    }

    private Deployment deployment(List<URI> nodes, Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(Map.of(
                "WalletAddress",
                wallet.text(),
                "RpcUrls",
                nodes.stream().map(URI::toString).collect(Collectors.joining(",")),
                "GammaUrl",
                "http://127.0.0.1:1",
                "ClobUrl",
                "http://127.0.0.1:1"));
        all.putAll(parameters);
        return Deployment.read(Path.of(System.getProperty("polystep.root"), "template.yaml"), all);
    }

    private LocalCloud cloud() {
        LocalSecrets secrets = new LocalSecrets();
        BigInteger key = DevAccounts.account(0).getEcKeyPair().getPrivateKey();
        secrets.put(variable("WALLET_SECRET_ID"), "{\"privateKey\":\"0x%064x\"}".formatted(key));
        return new LocalCloud(
                deployment,
                new LocalCloud.Services(
                        clock, new SplittableRandom(1), dynamo, secrets, new InMemoryExecutionLog(), meter));
    }

    private String variable(String name) {
        return deployment.functions().values().stream()
                .map(function -> function.environment().get(name))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** A regular market of which the trader holds ten shares of the first outcome, on the chain and in the books. */
    Market holding(int number) {
        return holding(number, TEN);
    }

    /** The same with what is left of an order for ten shares. */
    Market holding(int number, Shares filled) {
        Market market = HeldMarkets.market(condition(number), tokens(condition(number)), false);
        split(market, filled);
        give(market.outcomes().get(1).token(), filled);
        HeldMarkets.book(ledgers, market, TEN, filled);
        return market;
    }

    /** Calls a function by an operator. */
    JsonNode call(String function, String json) throws TaskFailure, JsonProcessingException {
        return cloud.call(function, new ObjectMapper().readTree(json));
    }

    Bytes code(BigInteger contract) {
        return node.read(chain -> chain.world().code(contract));
    }

    static ConditionId condition(int number) {
        return new ConditionId("0x%064x".formatted(0xABC0000L + number));
    }

    private static List<TokenId> tokens(ConditionId condition) {
        Address dollar = Contracts.polygon().bridgedDollar();
        return List.of(
                ConditionalTokenIds.token(dollar, condition, 0), ConditionalTokenIds.token(dollar, condition, 1));
    }

    /** Prepares the condition and turns the trader's dollars into both outcomes. */
    void split(Market market, Shares shares) {
        BigInteger condition = number(market);
        oracle.prepare(condition, 2);
        trader.require(
                Addresses.ADAPTER,
                Calldata.of("splitPosition(address,bytes32,bytes32,uint256[],uint256)")
                        .word(Addresses.PUSD)
                        .word(0)
                        .word(condition)
                        .words(List.of(BigInteger.ONE, BigInteger.TWO))
                        .word(shares.micros())
                        .bytes());
    }

    /** Moves shares to a stranger. */
    void give(TokenId token, Shares shares) {
        trader.require(Addresses.CONDITIONAL_TOKENS, transfer(token, shares));
    }

    /** A transaction of the trading key that Polystep did not sign and that moves nothing. */
    void transactByHand() {
        trader.require(
                Addresses.PUSD,
                Calldata.of("approve(address,uint256)")
                        .word(Hex.readAddress(DevAccounts.account(2).getAddress()))
                        .word(0)
                        .bytes());
    }

    Bytes transfer(TokenId token, Shares shares) {
        return Calldata.of("safeTransferFrom(address,address,uint256,uint256,bytes)")
                .word(trader.address())
                .word(Hex.readAddress(DevAccounts.account(2).getAddress()))
                .word(token.number())
                .word(shares.micros())
                .blob(Bytes.EMPTY)
                .bytes();
    }

    void resolve(Market market, long first, long second) {
        oracle.report(number(market), List.of(BigInteger.valueOf(first), BigInteger.valueOf(second)));
    }

    static BigInteger number(Market market) {
        return new BigInteger(market.condition().value().substring(2), 16);
    }

    /** One block every pause, as long as a run lasts. */
    void redeem() {
        redeem(() -> node.change(new Change.Mine()));
    }

    /** Fires the schedule and lets the run end; {@code meanwhile} happens before each pause is over. */
    void redeem(Runnable meanwhile) {
        Deployment.Schedule schedule = deployment.schedules().stream()
                .filter(known -> known.target().equals("Redeem"))
                .findFirst()
                .orElseThrow();
        try {
            cloud.fire(schedule, clock.instant());
        } catch (TaskFailure failed) {
            throw new AssertionError(failed);
        }
        cloud.runUntilBlocked();
        Optional<Instant> due = cloud.nextDue();
        while (due.isPresent()) {
            meanwhile.run();
            clock.advanceTo(due.get().isBefore(clock.instant()) ? clock.instant() : due.get());
            cloud.runUntilBlocked();
            due = cloud.nextDue();
        }
        clock.advanceTo(clock.instant().plus(Duration.ofMinutes(5)));
    }

    /** Calls one step, as the state machine does. */
    JsonNode step(String name, Market market) throws TaskFailure {
        String input =
                "{\"condition\":\"" + market.condition() + "\",\"token\":\"\",\"negRisk\":" + market.negRisk() + "}";
        Deployment.Schedule once =
                new Deployment.Schedule("by hand", "Redemption" + name + "Function", Duration.ofMinutes(1), input);
        return cloud.fire(once, clock.instant()).orElseThrow();
    }

    Optional<Redemption> redemption(Market market) {
        return ledgers.redemptions().find(wallet, market.condition(), Optional.empty());
    }

    Balances balances() {
        return ledgers.account().balances();
    }

    List<JsonNode> deadLetters() {
        return cloud.deadLetters();
    }

    /** Why each nonce was accepted and by whom, of the audit items. */
    List<String> audits() {
        return dynamo.scanPaginator(scan -> scan.tableName(variable("TABLE_NAME"))).items().stream()
                .filter(item -> text(item, "pk").startsWith("CONTROL#nonce:"))
                .map(item -> text(item, "reason") + " (" + text(item, "actor") + ")")
                .toList();
    }

    private static String text(Map<String, AttributeValue> item, String attribute) {
        return Objects.requireNonNull(item.get(attribute), attribute).s();
    }

    long sharesOnChain(TokenId token) {
        return HeldMarkets.balance(node, Addresses.CONDITIONAL_TOKENS, trader.address(), token);
    }

    @Override
    public void close() {
        doors.forEach(UnrulyNode::close);
        node.close();
    }
}
