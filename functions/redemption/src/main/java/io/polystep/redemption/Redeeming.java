package io.polystep.redemption;

import io.polystep.chain.AgreedChainReader;
import io.polystep.chain.ContractCheck;
import io.polystep.chain.Contracts;
import io.polystep.chain.FeePolicy;
import io.polystep.chain.JsonRpc;
import io.polystep.chain.NodePanel;
import io.polystep.chain.RpcBroadcaster;
import io.polystep.chain.RpcChainWriter;
import io.polystep.chain.WalletKey;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.port.ChainReader;
import io.polystep.domain.port.ChainWriter;
import io.polystep.domain.redemption.Redemption;
import io.polystep.ledger.Ledgers;
import io.polystep.ledger.Writer;
import io.polystep.runtime.Platform;
import io.polystep.runtime.Secrets;
import io.polystep.runtime.Settings;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps over the real adapters. The wallet key is read only by {@link #prepare}. */
final class Redeeming {
    private static final Logger log = LoggerFactory.getLogger(Redeeming.class);
    /** For one call of one node; a step makes several and has 50 seconds. */
    private static final Duration NODE_TIMEOUT = Duration.ofSeconds(4);
    /** Blocks, about 30 seconds. */
    private static final long MOST_LAG = 15;

    private static final String LEASE = "redemption";

    /** Longer than a preparation takes; what is late writes nothing, and the state machine's retries outlast it. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Platform platform;
    private final Settings settings;
    private final String function;

    private Redeeming(Platform platform, String function) {
        this.platform = platform;
        this.settings = Settings.from(platform.environment());
        this.function = function;
    }

    static Redeeming of(Platform platform, Class<?> handler) {
        return new Redeeming(platform, handler.getSimpleName());
    }

    ResolvedList resolved() {
        AgreedChainReader chain = reader();
        ResolvedList list = resolved(ledgers(), chain).list();
        report(chain);
        return list;
    }

    RedemptionAnswer prepare(RedemptionRequest request) {
        // A key that may not be used is refused before anything is written.
        try (WalletKey key = walletKey()) {
            // One owner of the key's nonces at a time; a second preparation waits for its turn.
            return ledgers()
                    .leased(LEASE, request.name(), LONGEST, fenced -> prepare(request, fenced, key))
                    .orElseThrow(() -> new RetryableException(
                            "expected to be the only preparation of a redemption, found another under way"));
        }
    }

    private RedemptionAnswer prepare(RedemptionRequest request, Ledgers ledgers, WalletKey key) {
        AgreedChainReader chain = reader();
        Preparation preparation = new Preparation(
                settings.wallet(), ledgers.redemptions(), chain, () -> writer(key), waiting(), platform.clock());
        Step step =
                preparation.prepare(request.outcome(), resolved(ledgers, chain).terms(request.id()));
        // A zero too, so that the alarm sees an end.
        platform.telemetry().count("RedemptionsTooExpensive", step.outcome() == RedemptionOutcome.EXPENSIVE ? 1 : 0);
        return answer(step, chain);
    }

    private WalletKey walletKey() {
        WalletKey key = WalletKey.fromSecret(new Secrets(platform.secrets()).text(settings.walletSecret()));
        if (!settings.isLocal()) {
            try {
                key.requireNotPublic();
            } catch (PermanentException refused) {
                key.close();
                throw refused;
            }
        }
        return key;
    }

    RedemptionAnswer send(RedemptionRequest request) {
        Ledgers ledgers = ledgers();
        AgreedChainReader chain = reader();
        Sending sending = new Sending(ledgers.redemptions(), chain, new RpcBroadcaster(panel().usable()));
        return answer(Step.of(sending.send(stored(ledgers, request))), chain);
    }

    RedemptionAnswer confirm(RedemptionRequest request) {
        Ledgers ledgers = ledgers();
        AgreedChainReader chain = reader();
        Step step = new Confirmation(ledgers.redemptions(), chain, waiting(), platform.clock())
                .confirm(stored(ledgers, request), resolved(ledgers, chain).terms(request.id()));
        return answer(step, chain);
    }

    RedemptionAnswer book(RedemptionRequest request) {
        Ledgers ledgers = ledgers();
        Redemption booked = new Booking(ledgers.redemptions(), platform.clock()).book(stored(ledgers, request));
        return RedemptionAnswer.of(Step.of(booked), settings.poll());
    }

    private RedemptionAnswer answer(Step step, AgreedChainReader chain) {
        report(chain);
        return RedemptionAnswer.of(step, settings.poll());
    }

    /** A node that is left out is nothing to stop for while enough are left, and yet somebody must mend it. */
    private void report(AgreedChainReader chain) {
        chain.leftOut().forEach(reason -> log.warn("chain node left out: {}", reason));
        platform.telemetry().count("ChainNodesLeftOut", chain.leftOut().size());
    }

    private Redemption stored(Ledgers ledgers, RedemptionRequest request) {
        return ledgers.redemptions()
                .find(settings.wallet(), request.id(), request.outcome())
                .orElseThrow(() -> new IllegalStateException(
                        "expected a prepared redemption of " + request.condition() + ", found none"));
    }

    private static Resolved resolved(Ledgers ledgers, ChainReader chain) {
        return new Resolved(ledgers.redemptions(), ledgers.markets(), ledgers.orders(), chain);
    }

    /** Opened only over adapters that belong to our dollar and tokens: a stranger's would take the shares. */
    private ChainWriter writer(WalletKey key) {
        JsonRpc rpc = panel().usable();
        new ContractCheck(rpc, contracts()).requireConsistent();
        FeePolicy fees = FeePolicy.standard().cappedAt(settings.maxGasGwei());
        return new RpcChainWriter(rpc, key, settings.chainId(), contracts(), fees);
    }

    private AgreedChainReader reader() {
        return new AgreedChainReader(panel(), contracts());
    }

    private NodePanel panel() {
        return new NodePanel(platform.http(), settings.nodes(), NODE_TIMEOUT, settings.chainId(), MOST_LAG);
    }

    private Waiting waiting() {
        return new Waiting(settings.replaceAfter());
    }

    private Contracts contracts() {
        return Contracts.fromJson(settings.contracts());
    }

    private Ledgers ledgers() {
        Writer writer = new Writer(function, settings.codeVersion());
        return Ledgers.connect(platform.dynamo(), settings.table(), settings.wallet(), writer, platform.clock());
    }
}
