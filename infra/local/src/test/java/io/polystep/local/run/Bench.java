package io.polystep.local.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.chain.Contracts;
import io.polystep.chain.Eip712OrderSigner;
import io.polystep.chain.WalletKey;
import io.polystep.domain.Address;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Unit;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.MarketSlug;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.Signature;
import io.polystep.domain.order.SignatureType;
import io.polystep.domain.order.SignedOrder;
import io.polystep.domain.order.StrategyId;
import io.polystep.domain.order.TimeInForce;
import io.polystep.domain.port.MarketVenue;
import io.polystep.domain.port.Submission;
import io.polystep.domain.risk.Gate;
import io.polystep.domain.risk.Limits;
import io.polystep.domain.risk.RiskView;
import io.polystep.domain.risk.Verdict;
import io.polystep.domain.state.CashReading;
import io.polystep.ledger.Ledgers;
import io.polystep.ledger.TableDefinition;
import io.polystep.ledger.Writer;
import io.polystep.local.chain.Change;
import io.polystep.local.chain.MemoryChainLog;
import io.polystep.local.chain.doubles.Addresses;
import io.polystep.local.chain.doubles.Calldata;
import io.polystep.local.chain.doubles.DevAccounts;
import io.polystep.local.chain.doubles.Faucet;
import io.polystep.local.chain.doubles.LocalWallet;
import io.polystep.local.chain.evm.Bytes;
import io.polystep.local.clock.VirtualClock;
import io.polystep.local.cloud.CallMeter;
import io.polystep.local.cloud.Deployment;
import io.polystep.local.cloud.LocalCloud;
import io.polystep.local.cloud.LocalSecrets;
import io.polystep.local.dynamo.LocalDynamo;
import io.polystep.local.session.RecordedSession;
import io.polystep.local.states.InMemoryExecutionLog;
import io.polystep.local.states.TaskFailure;
import io.polystep.local.venue.InMemoryVenueLog;
import io.polystep.local.venue.VenueAccount;
import io.polystep.local.venue.VenueAccounts;
import io.polystep.local.world.FundedWorld;
import io.polystep.local.world.OutsideWorld;
import io.polystep.polymarket.ApiCredentials;
import io.polystep.polymarket.LimitOrder;
import io.polystep.polymarket.OrderBody;
import io.polystep.polymarket.Polymarket;
import io.polystep.polymarket.Principal;
import io.polystep.polymarket.clob.Credentials;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.Visit;
import io.polystep.runtime.IntentJson;
import io.polystep.runtime.Json;
import io.polystep.testkit.Intents;
import io.polystep.testkit.Markets;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.web3j.crypto.Hash;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The deployment on the embedded cloud against venue and chain, at the start of the bundled session, with books opened
 * at 1,000 dollars; and the hands of somebody who uses the same key outside of Polystep.
 */
public final class Bench implements AutoCloseable {
    public static final Address WALLET = Trader.address();
    private static final Visit VISIT = Visit.of("hand", Deadline.each(Duration.ofSeconds(5)));
    private static final BigInteger HOLDER = new BigInteger(WALLET.lower().substring(2), 16);

    public final VirtualClock clock;
    public final OutsideWorld world;
    public final LocalCloud cloud;
    public final Deployment deployment;
    public final Ledgers ledgers;
    public final LocalDynamo dynamo;
    public final LocalSecrets secrets = new LocalSecrets();
    private final InMemoryExecutionLog executions = new InMemoryExecutionLog();
    private final RecordedSession session;
    private final LocalWallet wallet;

    public Bench() {
        this(Map.of());
    }

    /** With template parameters that replace those of the bench. */
    public Bench(Map<String, String> parameters) {
        this(parameters, Usdc.of("1000"));
    }

    /** With this much money on the chain and in the books. */
    public Bench(Map<String, String> parameters, Usdc cash) {
        session = RecordedSession.open(SampleSession.directory());
        clock = new VirtualClock(session.start().plusSeconds(30));
        VenueAccounts accounts = new VenueAccounts();
        accounts.register(new VenueAccount(WALLET, WALLET, SignatureType.EOA, Trader.credentials()));
        world = OutsideWorld.open(
                FundedWorld.genesis(clock.instant(), 1, cash.micros()),
                session,
                accounts,
                new FeeSchedule(70_000, 1),
                new OutsideWorld.Memory(new MemoryChainLog(), new InMemoryVenueLog()),
                new OutsideWorld.Ports(0, 0),
                clock);
        Map<String, String> values = new HashMap<>(Map.of(
                "WalletAddress", WALLET.text(),
                "Strategies", "late-confirmation",
                "RpcUrls", world.rpc().toString(),
                "ClobUrl", world.http().address().toString(),
                "GammaUrl", world.http().address().toString(),
                "GeoblockUrl", world.http().address().toString(),
                "BlockAgeSeconds", "31536000"));
        values.putAll(parameters);
        deployment = Deployment.read(TestRuns.ROOT.resolve("template.yaml"), values);
        dynamo = LocalDynamo.inMemory(clock);
        Map<String, String> variables = Objects.requireNonNull(
                        deployment.functions().get("ReconcileFunction"))
                .environment();
        TableDefinition.create(dynamo, variable(variables, "TABLE_NAME"));
        ledgers =
                Ledgers.connect(dynamo, variable(variables, "TABLE_NAME"), WALLET, new Writer("test", "0.1.0"), clock);
        secrets.put(variable(variables, "WALLET_SECRET_ID"), Trader.walletSecret());
        secrets.put(variable(variables, "API_SECRET_ID"), Trader.apiSecret());
        cloud = restarted();
        wallet = new LocalWallet(world.chain(), DevAccounts.account(0));
        // Some time before the newest block, which would otherwise be too old to prove a difference.
        Instant earlier = clock.instant().minusSeconds(10);
        Ledgers.connect(dynamo, variable(variables, "TABLE_NAME"), WALLET, new Writer("test", "0.1.0"), () -> earlier)
                .account()
                .book(Books.opening(WALLET, cash, gas(), earlier));
        ledgers.state().bootstrap(new CashReading(cash, "test", 0, clock.instant()), clock.instant());
    }

    /** A cloud over the same table and executions, with an empty queue: as after a restart of everything else. */
    public LocalCloud restarted() {
        return new LocalCloud(
                deployment,
                new LocalCloud.Services(clock, new SplittableRandom(1), dynamo, secrets, executions, new CallMeter()));
    }

    /** A call of a function by an operator. */
    public JsonNode call(String function, String json) {
        try {
            return cloud.call(function, new ObjectMapper().readTree(json));
        } catch (TaskFailure | JsonProcessingException failed) {
            throw new AssertionError(failed.getMessage(), failed);
        }
    }

    /** Starts an execution of the order state machine for five dollars of the first outcome. */
    public void startOrder(LocalCloud on, int sequence) {
        startOrder(on, sequence, TimeInForce.FAK, "0.99");
    }

    /** The same with a time in force and a worst price of one's own. */
    public void startOrder(LocalCloud on, int sequence, TimeInForce timeInForce, String worstPrice) {
        Market market = market();
        startOrder(on, sequence, market, market.outcomes().getFirst().token(), timeInForce, worstPrice);
    }

    /** The same for an outcome of a market. */
    public void startOrder(LocalCloud on, int sequence, Market market, TokenId token) {
        startOrder(on, sequence, market, token, TimeInForce.FAK, "0.99");
    }

    private void startOrder(
            LocalCloud on, int sequence, Market market, TokenId token, TimeInForce timeInForce, String worstPrice) {
        OrderIntent intent = new OrderIntent(
                new StrategyId("late-confirmation"),
                market.condition(),
                token,
                new OrderIntent.Spend(Usdc.of("10")),
                Price.of(worstPrice),
                timeInForce,
                market.window().start(),
                sequence,
                clock.instant(),
                clock.instant().plusSeconds(60),
                "by the test");
        String input =
                "{\"intent\":" + new String(Json.STRICT.write(IntentJson.of(intent)), StandardCharsets.UTF_8) + "}";
        try {
            on.fire(
                    new Deployment.Schedule("test-" + sequence, "PlaceOrder", Duration.ofMinutes(1), input),
                    clock.instant());
        } catch (TaskFailure failed) {
            throw new AssertionError(failed);
        }
    }

    /** Lets executions run to their end. */
    public void runOut(LocalCloud on) {
        on.runUntilBlocked();
        while (on.nextDue().isPresent()) {
            if (on.nextDue().get().isAfter(clock.instant())) {
                clock.advanceTo(on.nextDue().get());
            }
            world.venue().runDue();
            on.runUntilBlocked();
        }
    }

    private static String variable(Map<String, String> variables, String name) {
        return Objects.requireNonNull(variables.get(name), name);
    }

    private BigInteger gas() {
        return world.chain().read(chain -> chain.world().balance(HOLDER));
    }

    /** Books what the hands paid for gas, so that a test sees only its own finding. */
    public void forgetGas() {
        BigInteger kept = ledgers.account().balances().amount(Account.GAS_COIN, Unit.WEI);
        world.chain().change(new Change.SetBalance(HOLDER, kept));
    }

    /** One scheduled firing of the deployed function, through JSON. */
    public JsonNode reconcile() {
        return fire("ReconcileFunction.EveryMinute");
    }

    public JsonNode fire(String name) {
        Deployment.Schedule schedule = deployment.schedules().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
        try {
            return cloud.fire(schedule, clock.instant()).orElseThrow();
        } catch (TaskFailure failed) {
            throw new AssertionError(failed);
        }
    }

    /** Damages the venue's credentials, so that no order can be signed any more. */
    public void spoilCredentials() {
        secrets.put(apiSecret(), "not the JSON of credentials");
    }

    /** Puts back what {@link #spoilCredentials} has damaged. */
    public void mendCredentials() {
        secrets.put(apiSecret(), Trader.apiSecret());
    }

    private String apiSecret() {
        return variable(
                Objects.requireNonNull(deployment.functions().get("SignFunction"))
                        .environment(),
                "API_SECRET_ID");
    }

    /** Holds money in as many markets of another time. */
    public void hold(int markets) {
        Usdc wide = Usdc.of("1000");
        Limits limits = new Limits(wide, wide, wide, 99, 99, wide, 99, 99, wide);
        for (int number = 1; number <= markets; number++) {
            Market other = Markets.btcFiveMinutes(clock.instant().plus(Duration.ofDays(number)));
            OrderIntent intent = Intents.buyUp(other, clock.instant());
            RiskView view = ledgers.orders().view(intent, clock.instant());
            Verdict verdict = Gate.decide(intent, other, limits, view, clock.instant());
            if (!(verdict instanceof Verdict.Granted granted)) {
                throw new AssertionError(verdict);
            }
            ledgers.orders().reserve(granted.change(), limits, view.standing(), clock.instant());
        }
    }

    /** Starts an execution of a scheduled state machine and lets everything run to its end. */
    public void runMachine(String name) {
        Deployment.Schedule schedule = deployment.schedules().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
        try {
            cloud.fire(schedule, clock.instant());
        } catch (TaskFailure failed) {
            throw new AssertionError(failed);
        }
        runOut(cloud);
    }

    /** An outcome of the first market by whether it wins. */
    public TokenId outcome(boolean winning) {
        int winner = session.markets().getFirst().winner().orElseThrow();
        return market().outcomes().get(winning ? winner : 1 - winner).token();
    }

    public void advance(Duration time) {
        clock.advanceTo(clock.instant().plus(time));
        world.venue().runDue();
    }

    /** Takes outcome shares out of the wallet. */
    public void giveShares(TokenId token, long micros) {
        wallet.require(
                Addresses.CONDITIONAL_TOKENS,
                Calldata.of("safeTransferFrom(address,address,uint256,uint256,bytes)")
                        .word(HOLDER)
                        .word(new BigInteger(DevAccounts.account(3).getAddress().substring(2), 16))
                        .word(token.number())
                        .word(micros)
                        .blob(Bytes.EMPTY)
                        .bytes());
        forgetGas();
    }

    public void deposit(String dollars) {
        new Faucet(world.chain()).fundTrader(HOLDER, Usdc.of(dollars).micros());
    }

    public void withdraw(String dollars) {
        wallet.require(
                Addresses.PUSD,
                Calldata.of("transfer(address,uint256)")
                        .word(new BigInteger(DevAccounts.account(3).getAddress().substring(2), 16))
                        .word(Usdc.of(dollars).micros())
                        .bytes());
        forgetGas();
    }

    public void approve(long micros) {
        approve(Addresses.EXCHANGE, micros);
    }

    public void approve(BigInteger exchange, long micros) {
        wallet.require(
                Addresses.PUSD,
                Calldata.of("approve(address,uint256)")
                        .word(exchange)
                        .word(micros)
                        .bytes());
        forgetGas();
    }

    /** Changes the balance behind everybody's back: no transfer, no log. */
    public void setChainCash(String dollars) {
        byte[] key = new byte[64];
        byte[] holder = HOLDER.toByteArray();
        int from = holder.length > 20 ? 1 : 0;
        System.arraycopy(holder, from, key, 32 - (holder.length - from), holder.length - from);
        world.chain()
                .change(new Change.SetSlot(
                        Addresses.PUSD,
                        new BigInteger(1, Hash.sha3(key)),
                        BigInteger.valueOf(Usdc.of(dollars).micros())));
    }

    /** Overwrites the recorded peak, as only something outside of Polystep can. */
    public void overwritePeak(String dollars) {
        Map<String, String> variables = Objects.requireNonNull(
                        deployment.functions().get("ReconcileFunction"))
                .environment();
        dynamo.updateItem(update -> update.tableName(variable(variables, "TABLE_NAME"))
                .key(Map.of(
                        "pk", AttributeValue.fromS("ACCOUNT#" + WALLET.lower()), "sk", AttributeValue.fromS("STATE")))
                .updateExpression("SET peak = :peak")
                .conditionExpression("attribute_exists(peak)")
                .expressionAttributeValues(Map.of(
                        ":peak",
                        AttributeValue.fromN(Long.toString(Usdc.of(dollars).micros())))));
    }

    public Market market() {
        String slug = session.markets().getFirst().slug().value();
        MarketVenue.Listing listing = venue().markets(VISIT).market(new MarketSlug(slug));
        return ((MarketVenue.Listing.Tradable) listing).market();
    }

    /** An order by somebody with our key: its hash. */
    public OrderHash order(String price, String shares, TimeInForce tif, int salt) {
        Market market = market();
        TokenId token = market.outcomes().getFirst().token();
        ApiCredentials credentials = ApiCredentials.parse(Trader.apiSecret());
        try (WalletKey key = WalletKey.fromSecret(Trader.walletSecret())) {
            Eip712OrderSigner signer = new Eip712OrderSigner(key, 137, Contracts.polygon());
            OrderFields fields = new LimitOrder(
                            Side.BUY, token, Price.of(price), Shares.of(shares), salt, clock.instant())
                    .fields(market, new io.polystep.polymarket.Trader(WALLET, WALLET, SignatureType.EOA));
            Signature signature = signer.sign(fields);
            String body = OrderBody.json(fields, signature, credentials.apiKey(), tif, 0);
            submit(new SignedOrder(fields, signature.hash(), body), credentials);
            return signature.hash();
        }
    }

    private Polymarket venue() {
        URI address = world.http().address();
        return new Polymarket(HttpClient.newHttpClient(), new Polymarket.Hosts(address, address, address), clock);
    }

    private void submit(SignedOrder order, ApiCredentials credentials) {
        Principal principal = new Principal(WALLET, SignatureType.EOA, Credentials.fixed(credentials));
        Submission submission = venue().orders(VISIT, principal).submit(order);
        if (!(submission instanceof Submission.Accepted)) {
            throw new AssertionError("expected the hand's order to be accepted, found " + submission);
        }
    }

    public List<String> halts() {
        return ledgers.orders()
                .view(Intents.buyUp(Markets.btcFiveMinutes(Instant.EPOCH), clock.instant()), clock.instant())
                .halts();
    }

    @Override
    public void close() {
        world.close();
    }
}
