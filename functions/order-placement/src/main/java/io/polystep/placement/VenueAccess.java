package io.polystep.placement;

import io.polystep.chain.L1Auth;
import io.polystep.chain.WalletKey;
import io.polystep.domain.Address;
import io.polystep.domain.port.OrderVenue;
import io.polystep.polymarket.ApiCredentials;
import io.polystep.polymarket.Polymarket;
import io.polystep.polymarket.Principal;
import io.polystep.polymarket.clob.Credentials;
import io.polystep.polymarket.clob.Login;
import io.polystep.polymarket.http.Visit;
import io.polystep.runtime.Invocation;
import io.polystep.runtime.Lazy;
import io.polystep.runtime.Platform;
import io.polystep.runtime.Secrets;
import io.polystep.runtime.Settings;
import java.util.Map;

/**
 * The way to the venue. It is made once for each handler, so that the venue's mode, the budgets and the clock's offset
 * stay known while the function is warm; credentials are read in each invocation.
 */
final class VenueAccess {
    private final Platform platform;
    private final Settings settings;
    private final Lazy<Polymarket> venue;

    VenueAccess(Platform platform, Settings settings) {
        this.platform = platform;
        this.settings = settings;
        this.venue = new Lazy<>(() -> new Polymarket(
                platform.http(),
                new Polymarket.Hosts(settings.gamma(), settings.clob(), settings.web()),
                platform.clock()));
    }

    /** Orders of the account, for a step that holds no wallet key: refused credentials stay refused. */
    OrderVenue orders(Invocation invocation) {
        return venue.get().orders(visit(invocation), principal(settings.wallet(), Credentials.fixed(stored())));
    }

    /**
     * The API key that the venue takes for this wallet, for the step that holds the key: only it can log in, so only it
     * derives refused credentials anew and stores them for the other steps.
     */
    String apiKey(WalletKey wallet, Invocation invocation) {
        Visit visit = visit(invocation);
        ApiCredentials stored = stored();
        Credentials credentials = venue.get()
                .keys(visit, new WalletLogin(wallet, settings.chainId()))
                .renewing(stored, 0);
        return new KeyCheck(venue.get().account(visit, principal(wallet.address(), credentials)), credentials, visit)
                .usable(stored, fresh -> secrets().replace(settings.apiSecret(), fresh.json()))
                .apiKey();
    }

    private Principal principal(Address signer, Credentials credentials) {
        return new Principal(signer, settings.signatureType(), credentials);
    }

    private Visit visit(Invocation invocation) {
        return new Visit(
                invocation.requestId(),
                invocation::left,
                (finding, times) -> platform.telemetry().count(finding.metric(), times));
    }

    private ApiCredentials stored() {
        return ApiCredentials.parse(secrets().text(settings.apiSecret()));
    }

    private Secrets secrets() {
        return new Secrets(platform.secrets());
    }

    /** The wallet's login, which borrows the key. */
    private record WalletLogin(WalletKey key, long chainId) implements Login {
        @Override
        public Address account() {
            return key.address();
        }

        @Override
        public Map<String, String> headers(long timestampSeconds, long nonce) {
            return new L1Auth(key, chainId).headers(timestampSeconds, nonce);
        }
    }
}
