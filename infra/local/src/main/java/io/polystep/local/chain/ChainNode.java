package io.polystep.local.chain;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.local.chain.evm.Bytes;
import io.polystep.local.chain.rpc.RpcMethods;
import io.polystep.local.chain.rpc.RpcServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The in-JVM chain: in-process calls, and JSON-RPC on loopback once started. Thread-safe: one request at a time.
 *
 * <p>Each accepted change is in the log before the answer; opening the same log again gives the same blocks, hashes and
 * state.
 */
public final class ChainNode implements AutoCloseable {
    private static final String GENESIS_ENTRY = "genesis ";

    private final ReentrantLock lock = new ReentrantLock();
    private final Chain chain;
    private final ChainLog log;
    private final InstantSource clock;
    private final RpcMethods methods;
    private @Nullable RpcServer server;

    private ChainNode(Chain chain, ChainLog log, InstantSource clock) {
        this.chain = chain;
        this.log = log;
        this.clock = clock;
        this.methods = new RpcMethods(this);
    }

    /**
     * Builds the world of the genesis and repeats the log's changes at their recorded times.
     *
     * @throws IllegalStateException if the log belongs to another genesis
     */
    public static ChainNode open(ChainConfig config, Genesis genesis, InstantSource clock, ChainLog log) {
        Chain chain = new Chain(config, genesis);
        Restore restore = new Restore(chain, GENESIS_ENTRY + config + " " + genesis.fingerprint());
        log.replay(restore::accept);
        if (!restore.sawHeader()) {
            log.append(restore.header().getBytes(StandardCharsets.UTF_8));
        }
        return new ChainNode(chain, log, clock);
    }

    /** Listens on 127.0.0.1; port 0 takes any free one. Fails clearly when the port is taken. */
    public ChainNode start(int port) {
        if (server != null) {
            throw new IllegalStateException("Expected a node that does not listen yet, found it on " + rpc());
        }
        server = RpcServer.start(port, methods);
        return this;
    }

    /** Where JSON-RPC listens. */
    public URI rpc() {
        if (server == null) {
            throw new IllegalStateException("Expected start(port) before rpc()");
        }
        return server.uri();
    }

    /** Answers one JSON-RPC method in process; params is an array. Throws {@link RpcException} as a node would refuse. */
    public JsonNode call(String method, JsonNode params) {
        return methods.call(method, params);
    }

    /**
     * Mines one raw transaction and returns what it did; a revert is a receipt, a refusal an {@link RpcException}.
     *
     * @throws IllegalStateException if it waits in the pool instead
     */
    public Receipt send(byte[] rawTx) {
        String hash = submit(rawTx);
        return read(view -> view.history().transaction(hash))
                .orElseThrow(() -> new IllegalStateException("Expected transaction " + hash
                        + " in a block, found it waiting: an earlier nonce is missing, or blocks are made by hand"))
                .receipt();
    }

    /** Takes one raw transaction, which may wait for its block, and returns its hash. */
    public String submit(byte[] rawTx) {
        change(new Change.Submit(Bytes.of(rawTx)));
        return Hex.bytes(org.web3j.crypto.Hash.sha3(rawTx));
    }

    /** Checks, records and makes a change. */
    public void change(Change change) {
        lock.lock();
        try {
            long at = clock.instant().getEpochSecond();
            LongConsumer accepted = chain.prepare(change);
            log.append(ChangeCodec.write(new ChangeCodec.Timed(at, change)));
            accepted.accept(at);
        } finally {
            lock.unlock();
        }
    }

    /** Answers a question about the chain while nothing changes it. */
    public <T> T read(Function<Chain, T> question) {
        lock.lock();
        try {
            return question.apply(chain);
        } finally {
            lock.unlock();
        }
    }

    /** The node's time in seconds since 1970. */
    public long now() {
        return clock.instant().getEpochSecond();
    }

    /** Stops listening. */
    @Override
    public void close() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
