package io.polystep.local.cli;

import io.polystep.local.chain.ChainConfig;
import io.polystep.local.chain.ChainNode;
import io.polystep.local.chain.MemoryChainLog;
import io.polystep.local.chain.doubles.DevAccounts;
import io.polystep.local.chain.doubles.LocalWorld;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code polystep chain}: the in-JVM chain alone. */
@Command(
        name = "chain",
        description = {
            "The in-JVM chain alone: JSON-RPC on loopback.",
            "Chain id 137, contract doubles at Polygon's addresses, ten public development accounts with 10,000 POL each,",
            "anvil_setCode and friends. Runs until stopped."
        },
        mixinStandardHelpOptions = true)
final class ChainCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--port",
            converter = Arguments.Port.class,
            description = "Port on 127.0.0.1; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port = 8545;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        InstantSource clock = InstantSource.system();
        ChainNode node =
                ChainNode.open(ChainConfig.polygon(), LocalWorld.genesis(clock.instant()), clock, new MemoryChainLog());
        node.start(port);
        console.line("JSON-RPC   " + node.rpc());
        for (int i = 0; i < DevAccounts.COUNT; i++) {
            console.line("account " + i + "  " + DevAccounts.account(i).getAddress());
        }
        console.line(
                "Keys: the public mnemonic 'test test test test test test test test test test test junk'. Never fund them.");
        Forever.untilStopped(node::close);
        return ExitCode.OK;
    }
}
