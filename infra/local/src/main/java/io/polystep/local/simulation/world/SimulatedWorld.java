package io.polystep.local.simulation.world;

import io.polystep.domain.Address;
import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.SignatureType;
import io.polystep.domain.state.CashReading;
import io.polystep.ledger.Ledgers;
import io.polystep.ledger.TableDefinition;
import io.polystep.ledger.Writer;
import io.polystep.local.clock.VirtualClock;
import io.polystep.local.cloud.CallMeter;
import io.polystep.local.cloud.Deployment;
import io.polystep.local.cloud.LocalCloud;
import io.polystep.local.cloud.LocalSecrets;
import io.polystep.local.dynamo.LocalDynamo;
import io.polystep.local.run.Books;
import io.polystep.local.run.Trader;
import io.polystep.local.simulation.chain.ModelChain;
import io.polystep.local.simulation.chain.ModelRpc;
import io.polystep.local.states.ExecutionLog;
import io.polystep.local.venue.VenueAccount;
import io.polystep.local.venue.VenueAccounts;
import io.polystep.local.venue.VenueLog;
import io.polystep.local.venue.VenueNetwork;
import io.polystep.local.venue.VenueOptions;
import io.polystep.local.venue.VenueSimulator;
import java.math.BigInteger;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * What stays when functions die: time, table, venue, chain, secrets and executions; and the functions over them, which can
 * be made anew at any moment.
 */
public final class SimulatedWorld {
    private static final BigInteger GAS_COIN = BigInteger.TEN.pow(22);

    private final Blueprint blueprint;
    private final Deployment deployment;
    private final VirtualClock clock;
    private final ModelChain chain;
    private final VenueSimulator venue;
    private final VenueAccounts accounts;
    private final LocalDynamo table;
    private final LocalSecrets secrets;
    private final Ledgers ledgers;
    private final Network network;
    private final long seed;

    /**
     * A world in which the wallet holds its cash and the books are open.
     *
     * @param blueprint what runs
     * @param markets what the venue lists
     * @param cash opening deposit
     * @param log the venue's memory
     */
    public SimulatedWorld(
            Blueprint blueprint, VirtualClock clock, MadeMarkets markets, Usdc cash, VenueLog log, long seed) {
        this.blueprint = blueprint;
        this.deployment = blueprint.deployment();
        this.clock = clock;
        this.seed = seed;
        this.chain = new ModelChain(clock);
        chain.deposit(wallet(), cash);
        chain.fund(wallet(), GAS_COIN);
        this.accounts = new VenueAccounts();
        accounts.register(new VenueAccount(wallet(), wallet(), SignatureType.EOA, Trader.credentials()));
        this.venue = VenueSimulator.open(
                new VenueOptions(new FeeSchedule(70_000, 1), VenueNetwork.polygon()),
                markets.session(),
                accounts,
                chain,
                log,
                clock);
        this.network = new Network(venue, new ModelRpc(chain));
        this.table = LocalDynamo.inMemory(clock);
        TableDefinition.create(table, variable("TABLE_NAME"));
        this.secrets = new LocalSecrets();
        secrets.put(variable("WALLET_SECRET_ID"), Trader.walletSecret());
        secrets.put(variable("API_SECRET_ID"), Trader.apiSecret());
        this.ledgers = Ledgers.connect(
                table, variable("TABLE_NAME"), wallet(), new Writer("simulation", variable("CODE_VERSION")), clock);
        ledgers.account().book(Books.opening(wallet(), cash, GAS_COIN, clock.instant()));
        ledgers.state().bootstrap(new CashReading(cash, "chain", 0, clock.instant()), clock.instant());
    }

    /**
     * New, cold functions over this world.
     *
     * @param boundary stands between them and everything
     * @param view how they see time and configuration
     * @param wire what answers HTTP, usually {@link #network}
     * @param executions where executions are kept; an old log continues
     */
    public LocalCloud functions(Boundary boundary, View view, Wire wire, ExecutionLog executions) {
        SimulatedEdges edges = new SimulatedEdges(blueprint, boundary, view, wire);
        return new LocalCloud(
                deployment,
                new LocalCloud.Services(
                        clock,
                        MadeMarkets.random(seed, 0x6a6974746572L),
                        Guarded.client(DynamoDbClient.class, table, edges, boundary),
                        Guarded.client(SecretsManagerClient.class, secrets, edges, boundary),
                        executions,
                        new CallMeter(),
                        edges));
    }

    /** Loses the account's state record, as somebody could who deletes an item by hand. */
    public void forgetStateRecord() {
        String account = "ACCOUNT#" + wallet().lower();
        table.deleteItem(request -> request.tableName(variable("TABLE_NAME"))
                .key(Map.of("pk", AttributeValue.fromS(account), "sk", AttributeValue.fromS("STATE"))));
    }

    /** The one wallet. */
    public static Address wallet() {
        return Trader.address();
    }

    /** A variable that every function has. */
    public String variable(String name) {
        return deployment.functions().values().stream()
                .map(function -> function.environment().get(name))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("expected " + name + " in the template's functions, found none"));
    }

    /** The text of a secret, by the variable that names it. */
    public String secretText(String variable) {
        return secrets.getSecretValue(request -> request.secretId(variable(variable)))
                .secretString();
    }

    /** Stores a new text for a secret. */
    public void storeSecret(String variable, String text) {
        secrets.put(variable(variable), text);
    }

    /** What is deployed. */
    public Deployment deployment() {
        return deployment;
    }

    /** Time. */
    public VirtualClock clock() {
        return clock;
    }

    /** The chain itself. */
    public ModelChain chain() {
        return chain;
    }

    /** The venue itself. */
    public VenueSimulator venue() {
        return venue;
    }

    /** Traders that the venue knows. */
    public VenueAccounts accounts() {
        return accounts;
    }

    /** The table, without anything between. */
    public LocalDynamo table() {
        return table;
    }

    /** Secrets, without anything between. */
    public LocalSecrets secrets() {
        return secrets;
    }

    /** The ledgers, read without anything between. */
    public Ledgers ledgers() {
        return ledgers;
    }

    /** The way to venue and chain. */
    public Network network() {
        return network;
    }
}
