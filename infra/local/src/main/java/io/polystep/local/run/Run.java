package io.polystep.local.run;

import io.polystep.chain.Contracts;
import io.polystep.chain.JsonRpc;
import io.polystep.chain.RpcChainReader;
import io.polystep.domain.Address;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.SignatureType;
import io.polystep.domain.port.ChainReader;
import io.polystep.domain.state.CashReading;
import io.polystep.ledger.Ledgers;
import io.polystep.ledger.TableDefinition;
import io.polystep.ledger.Writer;
import io.polystep.local.chain.Genesis;
import io.polystep.local.clock.VirtualClock;
import io.polystep.local.cloud.CallMeter;
import io.polystep.local.cloud.Deployment;
import io.polystep.local.cloud.LocalCloud;
import io.polystep.local.cloud.LocalSecrets;
import io.polystep.local.cloud.Scheduler;
import io.polystep.local.dynamo.LocalDynamo;
import io.polystep.local.session.RecordedSession;
import io.polystep.local.states.ExecutionStatus;
import io.polystep.local.venue.VenueAccount;
import io.polystep.local.venue.VenueAccounts;
import io.polystep.local.world.FundedWorld;
import io.polystep.local.world.OutsideWorld;
import io.polystep.strategy.Strategies;
import io.polystep.strategy.Strategy;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

/**
 * The main job on a recorded session: the deployment of template.yaml, on the embedded cloud, against the world outside,
 * from the first window to the last redemption; then the proofs.
 */
public final class Run {
    /** Redemptions are still looked for this long after the last window. */
    private static final Duration AFTERWARDS = Duration.ofMinutes(11);

    /** Compares until the last redemption is in the books. */
    private static final String RECONCILE = "ReconcileFunction";

    private static final String WRITER = "run";

    private final RunOptions options;
    private final Path root;
    private final Progress progress;

    private Run(RunOptions options, Path root, Progress progress) {
        this.options = options;
        this.root = root;
        this.progress = progress;
    }

    /**
     * Runs to the end.
     *
     * @param root the checkout that holds template.yaml and the state machines
     * @throws RunException if something that the user gave cannot be used
     * @throws io.polystep.local.session.SessionException if the session is damaged
     * @throws io.polystep.local.journal.JournalException if a kept run is damaged, of another version, or open elsewhere
     */
    public static Report of(RunOptions options, Path root, Progress progress) {
        return new Run(options, root, progress).execute();
    }

    private Report execute() {
        Strategy strategy = Strategies.named(options.strategy())
                .orElseThrow(() -> new RunException("expected one of the strategies "
                        + Strategies.all().stream()
                                .map(known -> known.id().value())
                                .toList() + ", found "
                        + options.strategy()));
        RecordedSession session =
                RecordedSession.open(options.data().orElseGet(SampleSession::directory), options.from(), options.to());
        Deployment template = Deployment.read(root.resolve("template.yaml"), parameters(options, Map.of()));
        // Only now, so that input that cannot be used leaves no directory behind.
        Optional<KeptRun> kept = options.keep().map(path -> KeptRun.open(options, fingerprint(options, session), path));
        try (Storage storage = new Storage(kept)) {
            return run(strategy, session, template, storage);
        }
    }

    private Report run(Strategy strategy, RecordedSession session, Deployment template, Storage storage) {
        VirtualClock clock = new VirtualClock(session.start());
        Scheduler scheduler = scheduler(template, session);
        RunJournal journal = storage.loop(clock, scheduler);
        try (OutsideWorld outside = outside(options, session, storage, clock)) {
            Deployment deployment = deployment(options, root, outside);
            CallMeter meter = new CallMeter();
            LocalDynamo dynamo = table(storage, clock, deployment);
            Ledgers ledgers = Ledgers.connect(
                    dynamo,
                    tableName(deployment),
                    Trader.address(),
                    new Writer(WRITER, codeVersion(deployment)),
                    clock);
            ChainReader chain = new RpcChainReader(
                    new JsonRpc(HttpClient.newHttpClient(), List.of(outside.rpc())), Contracts.polygon());
            openBooks(ledgers, chain, session.start());
            LocalCloud cloud = new LocalCloud(
                    deployment,
                    new LocalCloud.Services(clock, random(), dynamo, secrets(deployment), storage.executions(), meter),
                    storage.deadLetters());
            Engine engine = new Engine(clock, outside, cloud, scheduler, journal);
            engine.run(now -> tell(session, ledgers, now));
            Finish finish = new Finish(session, strategy, options, ledgers, chain, journal, meter);
            return finish.report(clock, outside, openWork(cloud, engine));
        }
    }

    /** Venue and chain, as far as the storage has them. */
    static OutsideWorld outside(RunOptions options, RecordedSession session, Storage storage, VirtualClock clock) {
        return OutsideWorld.open(
                genesis(options, session),
                session,
                accounts(),
                options.assumedFees(),
                storage.outside(),
                new OutsideWorld.Ports(0, 0),
                clock);
    }

    /** What is deployed for these options beside this venue and chain. */
    static Deployment deployment(RunOptions options, Path root, OutsideWorld outside) {
        return Deployment.read(root.resolve("template.yaml"), parameters(options, addresses(outside)));
    }

    /** The chain before the first block, as these options fund it. */
    static Genesis genesis(RunOptions options, RecordedSession session) {
        return FundedWorld.genesis(session.start(), 1, options.cash().micros());
    }

    /** A run is continued only on the data and in the world that it began with. */
    static String fingerprint(RunOptions options, RecordedSession session) {
        return session.fingerprint() + "-"
                + genesis(options, session).fingerprint().substring(2, 10);
    }

    private static Scheduler scheduler(Deployment template, RecordedSession session) {
        Scheduler scheduler = new Scheduler(template.schedules(), session.start());
        template.schedules()
                .forEach(schedule -> scheduler.endAt(
                        schedule.name(),
                        template.functions().containsKey(schedule.target())
                                        && !schedule.target().equals(RECONCILE)
                                ? session.end()
                                : session.end().plus(AFTERWARDS)));
        return scheduler;
    }

    private static Map<String, String> parameters(RunOptions options, Map<String, String> addresses) {
        Map<String, String> values = new HashMap<>(Map.of(
                "WalletAddress",
                Trader.address().text(),
                "Strategies",
                options.strategy().value(),
                "RpcUrls",
                "http://127.0.0.1",
                // The chain inside the JVM mines when something happens, and on a quiet day nothing does.
                "BlockAgeSeconds",
                "31536000"));
        values.putAll(addresses);
        return values;
    }

    private static Map<String, String> addresses(OutsideWorld outside) {
        String venue = outside.http().address().toString();
        return Map.of(
                "GammaUrl",
                venue,
                "ClobUrl",
                venue,
                "GeoblockUrl",
                venue,
                "RpcUrls",
                outside.rpc().toString());
    }

    static VenueAccounts accounts() {
        VenueAccounts accounts = new VenueAccounts();
        Address trader = Trader.address();
        accounts.register(new VenueAccount(trader, trader, SignatureType.EOA, Trader.credentials()));
        return accounts;
    }

    private static LocalDynamo table(Storage storage, VirtualClock clock, Deployment deployment) {
        LocalDynamo dynamo = storage.table(clock);
        try {
            TableDefinition.create(dynamo, tableName(deployment));
        } catch (ResourceInUseException known) {
            // A kept run has made it before.
        }
        return dynamo;
    }

    static String tableName(Deployment deployment) {
        return variable(deployment, "TABLE_NAME");
    }

    /** The version that template.yaml of this checkout deploys. */
    static String codeVersion(Path root) {
        Map<String, String> parameters =
                Map.of("WalletAddress", Trader.address().text(), "RpcUrls", "http://127.0.0.1");
        return codeVersion(Deployment.read(root.resolve("template.yaml"), parameters));
    }

    static String codeVersion(Deployment deployment) {
        return variable(deployment, "CODE_VERSION");
    }

    private static String variable(Deployment deployment, String name) {
        return deployment.functions().values().stream()
                .map(function -> function.environment().get(name))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new RunException("expected " + name + " in the template's functions, found none"));
    }

    static LocalSecrets secrets(Deployment deployment) {
        LocalSecrets secrets = new LocalSecrets();
        secrets.put(variable(deployment, "WALLET_SECRET_ID"), Trader.walletSecret());
        secrets.put(variable(deployment, "API_SECRET_ID"), Trader.apiSecret());
        return secrets;
    }

    private void openBooks(Ledgers ledgers, ChainReader chain, Instant at) {
        boolean opened = !ledgers.account().entries().isEmpty();
        if (!opened) {
            ledgers.account()
                    .book(Books.opening(Trader.address(), options.cash(), chain.gasCoin(Trader.address()), at));
        }
        // A kept run that was killed between the two has books and no record, and has never traded.
        boolean fresh = ledgers.orders().all().isEmpty();
        if (fresh && ledgers.state().find().isEmpty()) {
            Usdc cash = chain.collateral(Trader.address());
            ledgers.state().bootstrap(new CashReading(cash, "chain", 0, at), at);
        }
    }

    private RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(options.seed());
    }

    private void tell(RecordedSession session, Ledgers ledgers, Instant now) {
        if (progress.wanted()) {
            long done = session.markets().stream()
                    .filter(market -> !market.window().end().isAfter(now))
                    .count();
            progress.at(new Progress.Step(
                    now,
                    Math.toIntExact(done),
                    session.markets().size(),
                    ledgers.orders().all().size(),
                    Books.equity(ledgers.account().balances())));
        }
    }

    private static List<String> openWork(LocalCloud cloud, Engine engine) {
        List<String> open = new ArrayList<>(engine.failures());
        cloud.executions().stream()
                .filter(execution -> execution.status() != ExecutionStatus.SUCCEEDED)
                .forEach(execution -> open.add("execution " + execution.name() + " " + execution.status() + " in "
                        + execution.state()
                        + execution.error().map(error -> " " + error).orElse("")
                        + execution.cause().map(cause -> ": " + cause).orElse("")));
        cloud.deadLetters().forEach(letter -> open.add("dead letter " + letter));
        return open;
    }
}
