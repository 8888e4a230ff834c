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

/** Accounts and blocks at one height, made by effects alone. */
public final class ChainState {
    private final WorldState world = new WorldState();
    private final TransactionRunner runner;
    private final History history;

    ChainState(ChainConfig config, Genesis genesis) {
        this.runner = new TransactionRunner(new Evm(world, config.gas()));
        this.history = new History(config, Block.first(config, genesis.timestamp(), genesis.fingerprint()));
        build(config, genesis);
    }

    /** Accounts and storage. */
    public WorldState world() {
        return world;
    }

    /** Blocks and transactions. */
    public History history() {
        return history;
    }

    /** Runs a call at the given time and forgets its effects. */
    public ExecutionResult simulate(ChainConfig config, TransactionCall call, long at) {
        Admission.checkIntrinsic(call);
        if (world.balance(call.from()).compareTo(call.value()) < 0) {
            throw RpcException.refused("insufficient funds for transfer");
        }
        try {
            return runner.run(call, context(config, history.latest().number() + 1, at));
        } finally {
            world.discard();
        }
    }

    void apply(Effect effect) {
        switch (effect) {
            case Effect.Transact(var tx, var config, var at) -> mine(tx, config, at);
            case Effect.Empty(var config, var at, var fork) ->
                history.append(history.latest().next(config, at, 0, List.of(), fork));
            case Effect.Tool(var change) -> place(change);
        }
        world.commit();
    }

    private void place(Change change) {
        switch (change) {
            case Change.SetCode(var address, var code) -> world.setCode(address, code);
            case Change.SetBalance(var address, var wei) -> world.setBalance(address, wei);
            case Change.SetSlot(var address, var key, var value) -> world.setSlot(address, key, value);
            default -> throw new IllegalStateException("Expected a change of code, balance or slot, found " + change);
        }
    }

    private void mine(SignedTransaction tx, ChainConfig config, long at) {
        TransactionCall call = new Admission(config, world).call(tx);
        Block parent = history.latest();
        ExecutionResult result = runner.run(call, context(config, parent.number() + 1, at));
        Block block = parent.next(config, at, result.gasUsed(), List.of(tx.hash()), "");
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

    private BlockContext context(ChainConfig config, long number, long at) {
        long timestamp = Math.max(history.latest().timestamp(), at);
        return new BlockContext(config.chainId(), number, timestamp, config.baseFee(), config.blockGasLimit());
    }

    private void build(ChainConfig config, Genesis genesis) {
        genesis.balances().forEach(world::setBalance);
        genesis.codes().forEach(world::setCode);
        genesis.calls().forEach(call -> run(config, call, genesis.timestamp()));
        world.commit();
    }

    private void run(ChainConfig config, Genesis.Call call, long at) {
        TransactionCall message = new TransactionCall(
                call.from(),
                call.to(),
                BigInteger.ZERO,
                call.data(),
                config.blockGasLimit(),
                BigInteger.ZERO,
                Map.of());
        long nonce = world.nonce(call.from());
        ExecutionResult result = runner.run(message, context(config, 0, at));
        world.setNonce(call.from(), nonce);
        if (!result.succeeded()) {
            throw new IllegalStateException("Expected every genesis call to succeed, found " + result.reason() + " "
                    + result.output() + " calling " + Hex.address(call.to()));
        }
    }
}
