package io.polystep.local.chain;

import io.polystep.local.chain.evm.ExecutionResult;
import io.polystep.local.chain.evm.TransactionCall;
import io.polystep.local.chain.evm.WorldState;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * The newest state, what waits for a block, and the past from which an older state can be made again. Deterministic and
 * single-threaded. Time comes in as an argument.
 */
public final class Chain {
    /** Blocks whose state can be asked for, as real nodes keep it without an archive. */
    private static final long REMEMBERED = 128;

    private final ChainConfig first;
    private final Genesis genesis;
    private final Pool pool = new Pool();
    private final List<Effect> past = new ArrayList<>();
    private ChainConfig config;
    private ChainState state;
    private Optional<ChainState> older = Optional.empty();
    private boolean automine = true;
    private int forks;

    Chain(ChainConfig config, Genesis genesis) {
        this.first = config;
        this.config = config;
        this.genesis = genesis;
        this.state = new ChainState(config, genesis);
    }

    /** The network's rules now. */
    public ChainConfig config() {
        return config;
    }

    /** Accounts and storage at the newest block. */
    public WorldState world() {
        return state.world();
    }

    /** Blocks and transactions. */
    public History history() {
        return state.history();
    }

    /** Runs a call on the newest state at the given time and forgets its effects. */
    public ExecutionResult simulate(TransactionCall call, long at) {
        return state.simulate(config, call, at);
    }

    /** The state at a block, made again from the beginning when it is not the newest. Refuses one that is too old. */
    public ChainState at(long height) {
        long newest = history().latest().number();
        if (height == newest) {
            return state;
        }
        if (height < newest - REMEMBERED) {
            throw RpcException.refused("historical state not available: the newest " + REMEMBERED
                    + " blocks have one, asked for block " + height + " of " + newest);
        }
        ChainState found = older.filter(known -> known.history().latest().number() == height)
                .orElseGet(() -> upTo(height, new ArrayList<>()));
        older = Optional.of(found);
        return found;
    }

    /** A transaction that waits for a block. */
    public Optional<SignedTransaction> waiting(String hash) {
        return pool.find(hash);
    }

    /** The nonce after the mined ones and those that wait without a gap. */
    public long pendingNonce(BigInteger sender) {
        return pool.nextNonce(sender, world().nonce(sender));
    }

    /** Checks a change; the answer makes it, given its time in seconds. Throws {@link RpcException} if refused. */
    LongConsumer prepare(Change change) {
        return switch (change) {
            case Change.Submit(var raw) -> admit(TransactionDecoder.decode(raw.toArray()));
            case Change.SetCode _, Change.SetBalance _, Change.SetSlot _ -> at -> apply(new Effect.Tool(change));
            case Change.Mine() -> this::mine;
            case Change.Automine(var on) -> at -> automine = on;
            case Change.SetBaseFee(var wei) -> at -> config = config.withBaseFee(wei);
            case Change.DropAll() -> at -> pool.clear();
            case Change.Reorganise(var depth) -> reorganisation(depth);
        };
    }

    private LongConsumer admit(SignedTransaction tx) {
        if (history().transaction(tx.hash()).isPresent() || pool.find(tx.hash()).isPresent()) {
            throw RpcException.refused("already known");
        }
        new Admission(config, world()).check(tx, automine);
        pool.check(tx);
        return at -> {
            pool.add(tx);
            if (automine) {
                mineWaiting(at);
            }
        };
    }

    private void mine(long at) {
        if (!mineWaiting(at)) {
            apply(new Effect.Empty(config, at, fork()));
        }
    }

    private boolean mineWaiting(long at) {
        boolean any = false;
        Optional<SignedTransaction> next = pool.take(world(), config);
        while (next.isPresent()) {
            apply(new Effect.Transact(next.get(), config, at));
            any = true;
            next = pool.take(world(), config);
        }
        return any;
    }

    /** The newest blocks are replaced by empty ones. Their transactions are gone, and in no pool. */
    private LongConsumer reorganisation(long depth) {
        long height = history().latest().number() - depth;
        if (depth < 1 || height < 0) {
            throw RpcException.invalidParams(
                    "expected a depth of 1 to " + history().latest().number() + " blocks, found " + depth);
        }
        return at -> {
            List<Effect> kept = new ArrayList<>();
            state = upTo(height, kept);
            older = Optional.empty();
            past.clear();
            past.addAll(kept);
            forks++;
            for (long block = 0; block < depth; block++) {
                apply(new Effect.Empty(config, at, fork()));
            }
        };
    }

    private String fork() {
        return forks == 0 ? "" : "fork " + forks;
    }

    private void apply(Effect effect) {
        past.add(effect);
        state.apply(effect);
    }

    /** The state at a height, with the effects that made it. */
    private ChainState upTo(long height, List<Effect> kept) {
        ChainState made = new ChainState(first, genesis);
        for (Effect effect : past) {
            boolean block = !(effect instanceof Effect.Tool);
            if (block && made.history().latest().number() == height) {
                break;
            }
            made.apply(effect);
            kept.add(effect);
        }
        return made;
    }
}
