package io.polystep.local.fuzz;

import io.polystep.chain.Approvals;
import io.polystep.chain.ContractCheck;
import io.polystep.chain.Contracts;
import io.polystep.chain.FeeHistory;
import io.polystep.chain.FeePolicy;
import io.polystep.chain.JsonRpc;
import io.polystep.chain.NodePanel;
import io.polystep.chain.RpcBroadcaster;
import io.polystep.chain.RpcChainReader;
import io.polystep.chain.RpcChainWriter;
import io.polystep.chain.WalletKey;
import io.polystep.chain.ecdsa.Ecdsa;
import io.polystep.domain.Address;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.money.Shares;
import io.polystep.domain.redemption.RedemptionRoute;
import io.polystep.domain.redemption.SignedTransaction;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Answers of chain nodes, through the classes that ask them. */
final class ChainDecoders {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String RAW = "0x02";
    private static final String HASH = "0x" + "ab".repeat(32);

    private final Family family = new Family("chain", "JsonRpc", "RpcAnswer", "Quantity");
    private final Samples samples = Samples.of("chain");

    private static final Payload ONE = result("\"0x" + "0".repeat(63) + "1\"");

    private ChainDecoders() {}

    private static Payload result(String json) {
        return Payload.of("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":" + json + "}");
    }

    private static Payload word(Address address) {
        return result("\"0x" + "0".repeat(24) + address.lower().substring(2) + "\"");
    }

    static List<Decoder> all() {
        ChainDecoders all = new ChainDecoders();
        all.reads();
        all.settlements();
        all.fees();
        all.transactions();
        return all.family.decoders();
    }

    private void reads() {
        Payload collateral = word(Contracts.polygon().collateral());
        Payload tokens = word(Contracts.polygon().conditionalTokens());
        Payload bridged = word(Contracts.polygon().bridgedDollar());
        reader("chain/shares", reader -> reader.shares(World.WALLET, World.UP));
        reader("chain/collateral", reader -> reader.collateral(World.WALLET));
        reader("chain/gas-coin", reader -> reader.gasCoin(World.WALLET));
        reader("chain/mined-count", reader -> reader.minedCount(World.SIGNER));
        plain(
                "chain/payouts",
                payload -> script(payload, ONE, ONE),
                rpc -> reader(rpc).payouts(World.CONDITION),
                "ContractReads");
        plain(
                "chain/payout-v2",
                asking(payload -> payload),
                rpc -> reader(rpc).payout(World.POSITIONS, 0, Shares.of("7")),
                "ContractReads");
        plain(
                "chain/contract",
                payload -> script(payload, tokens, bridged, collateral, tokens, bridged),
                rpc -> {
                    new ContractCheck(rpc, Contracts.polygon()).requireConsistent();
                    return "consistent";
                },
                "ContractReads",
                "ContractCheck");
        plain(
                "chain/allowances",
                asking(payload -> payload),
                rpc -> new Approvals(rpc, Contracts.polygon(), Set.of(MarketVersion.values()))
                        .missing(World.WALLET, BigInteger.TEN),
                "Approvals",
                "ContractReads");
    }

    private void settlements() {
        Payload receipt = samples.named("chain/settlement").getFirst();
        Payload head = samples.named("chain/settlement-final").getFirst();
        Payload block = samples.named("chain/settlement-block").getFirst();
        settlement("chain/settlement", payload -> script(payload, block, head, payload));
        settlement("chain/settlement-final", payload -> script(receipt, block, payload, receipt));
        settlement("chain/settlement-block", payload -> script(receipt, payload, head, receipt));
        plain(
                "chain/sighting",
                payload -> script(payload, block, head),
                rpc -> reader(rpc).finality(List.of(HASH)),
                "Settlements");
    }

    private static IntFunction<Payload> script(Payload... answers) {
        return asked -> answers[Math.min(asked, answers.length - 1)];
    }

    private static Function<Payload, IntFunction<Payload>> asking(Function<Payload, Payload> each) {
        return payload -> asked -> each.apply(payload);
    }

    private void settlement(String name, Function<Payload, IntFunction<Payload>> script) {
        // Money received is a sum over the receipt's transfers.
        plain(name, script, rpc -> reader(rpc).settlement(HASH, World.WALLET), "Settlements", "SharesMoved");
    }

    private void fees() {
        family.add("chain/fees", payload -> Readings.of(() -> FeeHistory.read(rpc(asked -> payload))), "FeeHistory");
        family.add("chain/health", payload -> Readings.of(() -> health(payload)), List.of(), "NodePanel");
    }

    private void transactions() {
        SignedTransaction transaction = new SignedTransaction(World.SIGNER, 0, RAW, HASH);
        plain(
                "chain/broadcast",
                asking(payload -> payload),
                rpc -> {
                    new RpcBroadcaster(rpc).broadcast(transaction);
                    return "broadcast";
                },
                "RpcBroadcaster",
                "RpcError",
                "Revert");
        Payload tip = result("\"0x6fc23ac00\"");
        Payload fees = result("{\"baseFeePerGas\":[\"0x5d21dba00\"]}");
        Payload funds = result("\"0xde0b6b3a7640000\"");
        Payload chainId = result("\"0x89\"");
        WalletKey key = WalletKey.fromSecret("{\"privateKey\":\"0x" + "7a".repeat(32) + "\"}", Ecdsa.best());
        plain(
                "chain/estimate",
                payload -> script(chainId, ONE, fees, tip, payload, funds),
                rpc -> {
                    new RpcChainWriter(rpc, key, 137, Contracts.polygon(), FeePolicy.standard())
                            .signRedemption(new RedemptionRoute.Standard(World.CONDITION), 0);
                    return "signed";
                },
                "RpcChainWriter");
    }

    private void reader(String name, Function<RpcChainReader, Object> read) {
        family.add(
                name,
                payload -> Readings.of(() -> read.apply(reader(rpc(asked -> payload)))),
                "RpcChainReader",
                "ContractReads");
    }

    private void plain(
            String name,
            Function<Payload, IntFunction<Payload>> script,
            Function<JsonRpc, Object> read,
            String... covers) {
        family.add(name, payload -> Readings.of(() -> read.apply(rpc(script.apply(payload)))), List.of(), covers);
    }

    private static RpcChainReader reader(JsonRpc rpc) {
        return new RpcChainReader(rpc, Contracts.polygon());
    }

    private static JsonRpc rpc(IntFunction<Payload> script) {
        return new JsonRpc(new CannedHttp(script), List.of(World.BASE), TIMEOUT);
    }

    private static Object health(Payload payload) {
        NodePanel.Health health =
                new NodePanel(new CannedHttp(asked -> payload), List.of(World.BASE), TIMEOUT, 137, 10).health();
        if (health.usable().isEmpty()) {
            throw new RetryableException(String.valueOf(health.refused()));
        }
        return health;
    }
}
