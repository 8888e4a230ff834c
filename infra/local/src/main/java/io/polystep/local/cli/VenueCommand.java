package io.polystep.local.cli;

import io.polystep.domain.Address;
import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Micros;
import io.polystep.domain.order.SignatureType;
import io.polystep.local.chain.MemoryChainLog;
import io.polystep.local.chain.doubles.DevAccounts;
import io.polystep.local.run.SampleSession;
import io.polystep.local.session.RecordedSession;
import io.polystep.local.venue.Channel;
import io.polystep.local.venue.InMemoryVenueLog;
import io.polystep.local.venue.VenueAccount;
import io.polystep.local.venue.VenueAccounts;
import io.polystep.local.venue.VenueCredentials;
import io.polystep.local.venue.VenueSockets;
import io.polystep.local.world.FundedWorld;
import io.polystep.local.world.OutsideWorld;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.Keys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code polystep venue}: the venue simulator alone, with a chain to settle on. */
@Command(
        name = "venue",
        description = {
            "The venue simulator alone, on loopback.",
            "Gamma and CLOB endpoints play a session from its start in real time and settle on an in-JVM chain.",
            "Development accounts 0 to 6 are funded and approved. Runs until stopped."
        },
        mixinStandardHelpOptions = true)
final class VenueCommand implements Callable<Integer> {
    private static final int TRADERS = 7;
    private static final long CASH_MICROS = 10_000 * Micros.ONE;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--port",
            converter = Arguments.Port.class,
            description = "Port on 127.0.0.1; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--chain-port",
            converter = Arguments.Port.class,
            description = "Port of the chain; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int chainPort;

    @Option(
            names = "--socket-port",
            converter = Arguments.Port.class,
            description = "Port of the WebSocket channels; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int socketPort;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Session directory (default: the bundled synthetic sample).")
    private @Nullable Path data;

    @Option(
            names = "--fee-rate",
            paramLabel = "RATE",
            converter = Arguments.FeeRate.class,
            defaultValue = "0.07",
            description = "Takers' fee where the session gives none (default: ${DEFAULT-VALUE}).")
    private @Nullable FeeSchedule assumedFees;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        RecordedSession session = RecordedSession.open(data == null ? SampleSession.directory() : data);
        Duration shift = Duration.between(InstantSource.system().instant(), session.start());
        InstantSource clock = () -> InstantSource.system().instant().plus(shift);
        OutsideWorld world = OutsideWorld.open(
                FundedWorld.genesisWithWallets(session.start(), TRADERS, CASH_MICROS),
                session,
                accounts(),
                Objects.requireNonNull(assumedFees),
                new OutsideWorld.Memory(new MemoryChainLog(), new InMemoryVenueLog()),
                new OutsideWorld.Ports(chainPort, port),
                clock);
        VenueSockets sockets = VenueSockets.start(socketPort, world.venue());
        describe(console, world, session);
        console.line("Channels        " + sockets.address() + " with " + Channel.MARKET.path() + " and "
                + Channel.USER.path());
        ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor();
        ScheduledFuture<?> ticking =
                ticker.scheduleWithFixedDelay(world.venue()::runDue, 200, 200, TimeUnit.MILLISECONDS);
        Forever.untilStopped(() -> {
            ticking.cancel(false);
            ticker.shutdown();
            sockets.close();
            world.close();
        });
        return ExitCode.OK;
    }

    private static VenueAccounts accounts() {
        VenueAccounts accounts = new VenueAccounts();
        for (int i = 0; i < TRADERS; i++) {
            Address trader =
                    new Address(Keys.toChecksumAddress(DevAccounts.account(i).getAddress()));
            accounts.register(new VenueAccount(trader, trader, SignatureType.EOA, VenueCredentials.of(trader)));
        }
        return accounts;
    }

    private static void describe(Console console, OutsideWorld world, RecordedSession session) {
        Address first =
                new Address(Keys.toChecksumAddress(DevAccounts.account(0).getAddress()));
        VenueCredentials credentials = VenueCredentials.of(first);
        console.line("Gamma and CLOB  " + world.http().address());
        console.line("JSON-RPC        " + world.rpc());
        console.line("Session         " + session.markets().size() + " windows from " + session.start() + ", first "
                + session.markets().getFirst().slug());
        console.line("Account 0       " + first + " (public development key)");
        console.line("  API key       " + credentials.apiKey());
        console.line("  secret        " + credentials.secret());
        console.line("  passphrase    " + credentials.passphrase());
    }
}
