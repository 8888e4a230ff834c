package io.polystep.polymarket;

import io.polystep.domain.Address;
import io.polystep.domain.market.Market;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.SignatureType;
import io.polystep.domain.order.SignedOrder;
import io.polystep.domain.port.OrderVenue;
import io.polystep.domain.port.Submission;
import io.polystep.polymarket.http.Answer;
import io.polystep.polymarket.http.Call;
import io.polystep.polymarket.http.VenueHttp;
import io.polystep.polymarket.wire.OrderAnswer;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The venue's private side over HTTP for one account. Safe for use by several threads. */
public final class ClobOrders implements OrderVenue {
    private static final String ORDER = "/order";

    private final VenueHttp http;
    private final ApiCredentials credentials;
    private final L2Auth auth;
    private final InstantSource clock;
    private final AccountReads reads;

    /**
     * @param http must never follow redirects
     * @param clob the order book service
     * @param credentials of the key's account
     * @param signer the key's own account, also for wallets that sign by contract
     * @param type kind of wallet, which chooses whose balance is read
     * @param clock signs each call with a fresh time
     */
    public ClobOrders(
            HttpClient http,
            URI clob,
            ApiCredentials credentials,
            Address signer,
            SignatureType type,
            InstantSource clock) {
        this(new VenueHttp(http, clob, VenueHttp.TIMEOUT), credentials, signer, type, clock);
    }

    ClobOrders(VenueHttp http, ApiCredentials credentials, Address signer, SignatureType type, InstantSource clock) {
        this.http = http;
        this.credentials = credentials;
        this.auth = new L2Auth(credentials, signer);
        this.clock = clock;
        this.reads = new AccountReads(http, auth, type, clock);
    }

    @Override
    public Submission submit(SignedOrder order) {
        Map<String, String> headers = auth.headers("POST", ORDER, order.body(), clock.instant());
        Answer answer = http.send(Call.post(ORDER, order.body(), headers));
        return redacted(OrderAnswer.read(order.hash(), answer));
    }

    /** The outcome is stored and logged, and the venue may repeat what it was sent. */
    private Submission redacted(Submission submission) {
        return switch (submission) {
            case Submission.Accepted accepted -> accepted;
            case Submission.Refused(var reason, var text) -> new Submission.Refused(reason, credentials.redact(text));
            case Submission.Unknown(var cause) -> new Submission.Unknown(credentials.redact(cause));
        };
    }

    @Override
    public Optional<VenueView> find(OrderHash id, Market market) {
        return reads.order(id, market);
    }

    @Override
    public Usdc collateral() {
        return reads.collateral();
    }
}
