package io.polystep.reconciliation;

import io.polystep.chain.Contracts;
import io.polystep.chain.NodePanel;
import io.polystep.chain.RpcWalletChain;
import io.polystep.domain.reconciliation.Reconciliation;
import io.polystep.domain.reconciliation.Tolerances;
import io.polystep.ledger.Ledgers;
import io.polystep.ledger.Writer;
import io.polystep.polymarket.ApiCredentials;
import io.polystep.polymarket.Polymarket;
import io.polystep.polymarket.Principal;
import io.polystep.polymarket.clob.ClobAccount;
import io.polystep.polymarket.clob.Credentials;
import io.polystep.polymarket.http.Visit;
import io.polystep.runtime.Invocation;
import io.polystep.runtime.Lazy;
import io.polystep.runtime.Platform;
import io.polystep.runtime.Secrets;
import io.polystep.runtime.Settings;
import java.time.Duration;

/** The round over the real adapters. Credentials are read in each invocation and kept by nobody. */
final class Reconciling {
    private static final Duration NODE_TIMEOUT = Duration.ofSeconds(8);
    /** About half a minute of Polygon's blocks. */
    private static final long MOST_LAG = 15;

    private final Platform platform;
    private final Settings settings;
    private final Lazy<Polymarket> venue;

    Reconciling(Platform platform) {
        this.platform = platform;
        this.settings = Settings.from(platform.environment());
        this.venue = new Lazy<>(() -> new Polymarket(
                platform.http(),
                new Polymarket.Hosts(settings.gamma(), settings.clob(), settings.web()),
                platform.clock()));
    }

    ReconcileReport round(Invocation invocation) {
        Contracts contracts = Contracts.fromJson(settings.contracts());
        Visit visit = new Visit(
                invocation.requestId(),
                invocation::left,
                (finding, times) -> platform.telemetry().count(finding.metric(), times));
        return new Round(
                        settings.wallet(),
                        new Spenders(contracts::exchange),
                        ledgers(),
                        (wallet, after, tokens, spenders) ->
                                new RpcWalletChain(nodes().usable(), contracts).look(wallet, after, tokens, spenders),
                        new VenueReads(account(visit), visit.deadline()),
                        new Reconciliation(Tolerances.standard(settings.blockAge())),
                        platform.clock())
                .run();
    }

    private NodePanel nodes() {
        return new NodePanel(platform.http(), settings.nodes(), NODE_TIMEOUT, settings.chainId(), MOST_LAG);
    }

    private ClobAccount account(Visit visit) {
        ApiCredentials credentials = ApiCredentials.parse(new Secrets(platform.secrets()).text(settings.apiSecret()));
        return venue.get()
                .account(
                        visit,
                        new Principal(settings.wallet(), settings.signatureType(), Credentials.fixed(credentials)));
    }

    private Ledgers ledgers() {
        Writer writer = new Writer("ReconcileHandler", settings.codeVersion());
        return Ledgers.connect(platform.dynamo(), settings.table(), settings.wallet(), writer, platform.clock());
    }
}
