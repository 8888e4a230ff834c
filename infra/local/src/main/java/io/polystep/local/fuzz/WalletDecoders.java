package io.polystep.local.fuzz;

import io.polystep.chain.Contracts;
import io.polystep.chain.JsonRpc;
import io.polystep.chain.RpcWalletChain;
import io.polystep.domain.reconciliation.ChainView;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Answers of chain nodes from which a wallet is compared with the ledger; one of them damaged, the others whole. */
final class WalletDecoders {
    private static final long LOOKED_UP_TO = 99;
    private static final Payload ONE = result("\"0x" + "0".repeat(63) + "1\"");
    private static final Payload NO_LOGS = result("[]");

    private final Family family = new Family("chain", "JsonRpc", "RpcAnswer", "Quantity");
    private final Payload head = sample("head");
    private final Payload logs = sample("transfers");
    private final Payload block = sample("block");
    private final Payload receipt = sample("receipt");

    private WalletDecoders() {}

    private static Payload sample(String name) {
        return Samples.of("chain").named("chain/wallet-" + name).getFirst();
    }

    private static Payload result(String json) {
        return Payload.of("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":" + json + "}");
    }

    static List<Decoder> all() {
        WalletDecoders all = new WalletDecoders();
        all.add("head", OptionalLong.empty(), payload -> script(payload, all.head, ONE));
        all.add("finalised", OptionalLong.empty(), payload -> script(all.head, payload, ONE));
        all.add("balance", OptionalLong.empty(), payload -> script(all.head, all.head, payload));
        all.since("transfers", payload -> script(NO_LOGS, payload, NO_LOGS, NO_LOGS, all.block, all.receipt, ONE));
        all.since("tokens", payload -> script(NO_LOGS, NO_LOGS, payload, NO_LOGS, ONE));
        all.since("block", payload -> script(NO_LOGS, all.logs, NO_LOGS, NO_LOGS, payload, all.receipt, ONE));
        all.since("receipt", payload -> script(NO_LOGS, all.logs, NO_LOGS, NO_LOGS, all.block, payload, ONE));
        return all.family.decoders();
    }

    /** Logs are asked for, of dollars out, dollars in and each contract of tokens; then the block and the receipt. */
    private void since(String name, Function<Payload, IntFunction<Payload>> script) {
        add(
                name,
                OptionalLong.of(LOOKED_UP_TO),
                payload -> asked -> asked < 2 ? head : script.apply(payload).apply(asked - 2));
    }

    private void add(String name, OptionalLong after, Function<Payload, IntFunction<Payload>> script) {
        family.add(
                "chain/wallet-" + name,
                payload -> Readings.of(() -> look(script.apply(payload), after)),
                name.equals("transfers") ? List.of(WalletDecoders::amounts) : List.of(),
                "RpcWalletChain",
                "TransferLogs");
    }

    private static ChainView look(IntFunction<Payload> script, OptionalLong after) {
        JsonRpc rpc = new JsonRpc(new CannedHttp(script), List.of(World.BASE), Duration.ofSeconds(5));
        return new RpcWalletChain(rpc, Contracts.polygon())
                .look(World.WALLET, after, Set.of(World.UP), Set.of(World.SIGNER));
    }

    /** No dollar moved that the payload does not tell of; what the wallet paid stands there without a sign. */
    private static Optional<String> amounts(Payload payload, Verdict verdict) {
        if (!(verdict instanceof Verdict.Read(ChainView view))) {
            return Optional.empty();
        }
        Scalars said = Scalars.of(payload);
        return view.movements().stream()
                .filter(moved -> moved.amount().micros() != 0)
                .filter(moved -> !said.holdsWhole(
                        BigInteger.valueOf(moved.amount().micros()).abs()))
                .findFirst()
                .map(moved -> "wrong value: movement " + moved + ", which the payload does not hold");
    }

    private static IntFunction<Payload> script(Payload... answers) {
        return asked -> answers[Math.min(asked, answers.length - 1)];
    }
}
