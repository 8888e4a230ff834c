package io.polystep.local.chain;

import io.polystep.local.chain.evm.BlockContext;
import io.polystep.local.chain.evm.Evm;
import io.polystep.local.chain.evm.ExecutionResult;
import io.polystep.local.chain.evm.TransactionCall;
import io.polystep.local.chain.evm.TransactionRunner;
import io.polystep.local.chain.evm.WorldState;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** State and history with the rules between them; deterministic and single-threaded. Time comes in as an argument. */
public final class Chain {
    private final ChainConfig config;
    private final WorldState world = new WorldState();
    private final TransactionRunner runner;
    private final Admission admission;
    private final History history;

    Chain(ChainConfig config, Genesis genesis) {
        this.config = config;
        this.runner = new TransactionRunner(new Evm(world, config.gas()));
        this.admission = new Admission(config, world);
        this.history = new History(config, Block.first(config, genesis.timestamp(), genesis.fingerprint()));
        build(genesis);
    }

    /** The network's rules. */
    public ChainConfig config() {
        return config;
    }

    /** Accounts and storage at the newest block. */
    public WorldState world() {
        return world;
    }

    /** Blocks and transactions. */
    public History history() {
        return history;
    }

    /** Runs a call on the newest state at the given time and forgets its effects. */
    public ExecutionResult simulate(TransactionCall call, long at) {
        Admission.checkIntrinsic(call);
        if (world.balance(call.from()).compareTo(call.value()) < 0) {
            throw RpcException.refused("insufficient funds for transfer");
        }
        try {
            return runner.run(call, context(history.latest().number() + 1, at));
        } finally {
            world.discard();
        }
    }

    /** Checks a change; the answer makes it, given its time in seconds. Throws {@link RpcException} if refused. */
    LongConsumer prepare(Change change) {
        return switch (change) {
            case Change.Submit(var raw) -> admit(TransactionDecoder.decode(raw.toArray()));
            case Change.SetCode(var address, var code) -> at -> commit(() -> world.setCode(address, code));
            case Change.SetBalance(var address, var wei) -> at -> commit(() -> world.setBalance(address, wei));
            case Change.SetSlot(var address, var key, var value) ->
                at -> commit(() -> world.setSlot(address, key, value));
            case Change.Mine() -> at -> history.append(history.latest().next(config, at, 0, List.of()));
        };
    }

    private void commit(Runnable change) {
        change.run();
        world.commit();
    }

    private LongConsumer admit(SignedTransaction tx) {
        if (history.transaction(tx.hash()).isPresent()) {
            throw RpcException.refused("already known");
        }
        TransactionCall call = admission.admit(tx);
        return at -> commit(() -> mine(tx, call, at));
    }

    private void mine(SignedTransaction tx, TransactionCall call, long at) {
        Block parent = history.latest();
        ExecutionResult result = runner.run(call, context(parent.number() + 1, at));
        Block block = parent.next(config, at, result.gasUsed(), List.of(tx.hash()));
        history.append(block, new Mined(tx, receipt(tx, call, block, result)));
    }

    private static Receipt receipt(SignedTransaction tx, TransactionCall call, Block block, ExecutionResult result) {
        return new Receipt(
                tx.hash(),
                result.succeeded(),
                block.number(),
                block.hash(),
                tx.from(),
                tx.to(),
                result.created(),
                result.gasUsed(),
                call.gasPrice(),
                result.logs(),
                result.reason(),
                result.output().hex());
    }

    private BlockContext context(long number, long at) {
        long timestamp = Math.max(history.latest().timestamp(), at);
        return new BlockContext(config.chainId(), number, timestamp, config.baseFee(), config.blockGasLimit());
    }

    private void build(Genesis genesis) {
        genesis.balances().forEach(world::setBalance);
        genesis.codes().forEach(world::setCode);
        genesis.calls().forEach(call -> run(call, genesis.timestamp()));
        world.commit();
    }

    private void run(Genesis.Call call, long at) {
        TransactionCall message = new TransactionCall(
                call.from(),
                call.to(),
                BigInteger.ZERO,
                call.data(),
                config.blockGasLimit(),
                BigInteger.ZERO,
                Map.of());
        long nonce = world.nonce(call.from());
        ExecutionResult result = runner.run(message, context(0, at));
        world.setNonce(call.from(), nonce);
        if (!result.succeeded()) {
            throw new IllegalStateException("Expected every genesis call to succeed, found " + result.reason() + " "
                    + result.output() + " calling " + Hex.address(call.to()));
        }
    }
}
