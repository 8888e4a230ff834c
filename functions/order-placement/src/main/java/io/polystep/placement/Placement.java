package io.polystep.placement;

import io.polystep.chain.Contracts;
import io.polystep.chain.Eip712OrderSigner;
import io.polystep.chain.WalletContracts;
import io.polystep.chain.WalletKey;
import io.polystep.chain.WalletOwner;
import io.polystep.domain.order.IntentKey;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderIntent;
import io.polystep.ledger.Ledgers;
import io.polystep.ledger.Writer;
import io.polystep.polymarket.Trader;
import io.polystep.runtime.Invocation;
import io.polystep.runtime.Platform;
import io.polystep.runtime.Secrets;
import io.polystep.runtime.Settings;
import java.time.Duration;

/**
 * The steps over the real adapters. Configuration is read once; keys and credentials are read in each invocation that
 * needs them.
 */
final class Placement {
    private final Platform platform;
    private final Settings settings;
    private final VenueAccess venue;
    private final String function;

    private Placement(Platform platform, String function) {
        this.platform = platform;
        this.settings = Settings.from(platform.environment());
        this.venue = new VenueAccess(platform, settings);
        this.function = function;
    }

    static Placement of(Platform platform, Class<?> handler) {
        return new Placement(platform, handler.getSimpleName());
    }

    Order reserve(OrderIntent intent) {
        Ledgers ledgers = ledgers();
        Books books = new Books(ledgers.orders(), platform.clock());
        return new Reservation(books, ledgers.markets(), new Guard(settings.limits(), ledgers.state(), ledgers.halts()))
                .reserve(intent);
    }

    OrderAnswer sign(IntentKey key, Invocation invocation) {
        try (WalletKey wallet = WalletKey.fromSecret(new Secrets(platform.secrets()).text(settings.walletSecret()))) {
            if (!settings.isLocal()) {
                wallet.requireNotPublic();
            }
            Contracts contracts = Contracts.fromJson(settings.contracts());
            Eip712OrderSigner signer = new Eip712OrderSigner(wallet, settings.chainId(), contracts);
            WalletOwner.require(
                    settings.wallet(),
                    signer.account(),
                    settings.signatureType(),
                    contracts,
                    WalletContracts.polygon());
            Trader trader = new Trader(settings.wallet(), signer.account(), settings.signatureType());
            return Steps.sign(new Signing(books(), signer, trader, () -> venue.apiKey(wallet, invocation)))
                    .run(key);
        }
    }

    OrderAnswer submit(IntentKey key, Invocation invocation) {
        Books books = books();
        return Steps.submit(new Submitting(books, sending(books, invocation)), settings.poll())
                .run(key);
    }

    OrderAnswer track(IntentKey key, Invocation invocation) {
        Books books = books();
        return Steps.track(new Tracking(books, sending(books, invocation)), settings.poll())
                .run(key);
    }

    OrderAnswer resolve(IntentKey key, Invocation invocation) {
        Books books = books();
        Duration visibility = settings.visibility();
        return Steps.resolve(new Resolution(books, sending(books, invocation), visibility), settings.poll())
                .run(key);
    }

    OrderAnswer close(IntentKey key, Invocation invocation) {
        return Steps.close(books()).run(key);
    }

    private Sending sending(Books books, Invocation invocation) {
        return new Sending(books, venue.orders(invocation), settings.mayTrade());
    }

    private Books books() {
        return new Books(ledgers().orders(), platform.clock());
    }

    private Ledgers ledgers() {
        Writer writer = new Writer(function, settings.codeVersion());
        return Ledgers.connect(platform.dynamo(), settings.table(), settings.wallet(), writer, platform.clock());
    }
}
