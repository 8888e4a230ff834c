package io.polystep.redemption;

import io.polystep.chain.ContractCheck;
import io.polystep.chain.Contracts;
import io.polystep.chain.FeePolicy;
import io.polystep.chain.JsonRpc;
import io.polystep.chain.RpcBroadcaster;
import io.polystep.chain.RpcChainReader;
import io.polystep.chain.RpcChainWriter;
import io.polystep.chain.WalletKey;
import io.polystep.domain.port.ChainWriter;
import io.polystep.domain.redemption.Redemption;
import io.polystep.ledger.Ledgers;
import io.polystep.ledger.Writer;
import io.polystep.runtime.Platform;
import io.polystep.runtime.Secrets;
import io.polystep.runtime.Settings;
import java.time.Duration;

/** The steps over the real adapters. The wallet key is read only by {@link #prepare}. */
final class Redeeming {
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
        return resolved(ledgers()).list();
    }

    RedemptionAnswer prepare(RedemptionRequest request) {
        Ledgers ledgers = ledgers();
        String secret = new Secrets(platform.secrets()).text(settings.walletSecret());
        try (WalletKey key = WalletKey.fromSecret(secret)) {
            if (!settings.isLocal()) {
                key.requireNotPublic();
            }
            Preparation preparation =
                    new Preparation(settings.wallet(), ledgers.redemptions(), reader(), () -> writer(key));
            Redemption redemption =
                    preparation.prepare(request.id(), resolved(ledgers).terms(request.id()));
            return RedemptionAnswer.of(redemption, RedemptionOutcome.of(redemption), Duration.ZERO);
        }
    }

    RedemptionAnswer send(RedemptionRequest request) {
        Ledgers ledgers = ledgers();
        Redemption sent = new Confirmation(ledgers.redemptions(), reader())
                .send(stored(ledgers, request), new RpcBroadcaster(rpc()));
        return RedemptionAnswer.of(sent, RedemptionOutcome.of(sent), Duration.ZERO);
    }

    RedemptionAnswer confirm(RedemptionRequest request) {
        Ledgers ledgers = ledgers();
        Redemption seen = new Confirmation(ledgers.redemptions(), reader())
                .confirm(stored(ledgers, request), resolved(ledgers).terms(request.id()));
        RedemptionOutcome outcome = RedemptionOutcome.of(seen);
        return RedemptionAnswer.of(
                seen, outcome == RedemptionOutcome.SENT ? RedemptionOutcome.WAIT : outcome, settings.poll());
    }

    RedemptionAnswer book(RedemptionRequest request) {
        Ledgers ledgers = ledgers();
        Redemption booked = new Booking(ledgers.redemptions(), platform.clock()).book(stored(ledgers, request));
        return RedemptionAnswer.of(booked, RedemptionOutcome.of(booked), Duration.ZERO);
    }

    private Redemption stored(Ledgers ledgers, RedemptionRequest request) {
        return ledgers.redemptions()
                .find(settings.wallet(), request.id())
                .orElseThrow(() -> new IllegalStateException(
                        "expected a prepared redemption of " + request.condition() + ", found none"));
    }

    private Resolved resolved(Ledgers ledgers) {
        return new Resolved(ledgers.redemptions(), ledgers.markets(), ledgers.orders(), reader());
    }

    /** Opened only over adapters that belong to our dollar and tokens: a stranger's would take the shares. */
    private ChainWriter writer(WalletKey key) {
        new ContractCheck(rpc(), contracts()).requireConsistent();
        return new RpcChainWriter(rpc(), key, settings.chainId(), contracts(), FeePolicy.standard());
    }

    private RpcChainReader reader() {
        return new RpcChainReader(rpc(), contracts());
    }

    private JsonRpc rpc() {
        return new JsonRpc(platform.http(), settings.nodes());
    }

    private Contracts contracts() {
        return Contracts.fromJson(settings.contracts());
    }

    private Ledgers ledgers() {
        Writer writer = new Writer(function, settings.codeVersion());
        return Ledgers.connect(platform.dynamo(), settings.table(), settings.wallet(), writer, platform.clock());
    }
}
