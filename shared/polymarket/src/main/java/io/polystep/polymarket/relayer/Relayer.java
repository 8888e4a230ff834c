package io.polystep.polymarket.relayer;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Address;
import io.polystep.polymarket.http.Call;
import io.polystep.polymarket.http.Caller;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.Effect;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.MalformedException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Calls of the relayer. Submitting is never repeated here: an unknown outcome is found out by nonce or by the chain. */
public final class Relayer {
    private final Caller caller;
    private final RelayerAuth auth;
    private final InstantSource clock;

    /** Calls of the host behind {@code caller}; {@code clock} gives the time that is signed. */
    public Relayer(Caller caller, RelayerAuth auth, InstantSource clock) {
        this.caller = caller;
        this.auth = auth;
        this.clock = clock;
    }

    /** Hands over a signed request. */
    public Outcome<RelayedTransaction> submit(SignedRequest request, Deadline deadline) {
        Call call =
                Call.post("/submit", request.body(), auth.headers("POST", "/submit", request.body(), clock.instant()));
        return caller.call(call, Effect.OTHER, 0, deadline, Relayer::transaction);
    }

    private static RelayedTransaction transaction(String text) {
        return RelayedTransaction.read(new Fields("the relayed transaction", Json.parse(text)));
    }

    /** How far a transaction is; empty when the relayer does not know it. */
    public Outcome<Optional<RelayedTransaction>> transaction(String id, Deadline deadline) {
        String query = "id=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
        return get("/transaction", query, deadline, text -> only(id, Json.parse(text)));
    }

    private static Optional<RelayedTransaction> only(String id, JsonNode rows) {
        if (!rows.isArray()) {
            throw new MalformedException(
                    "expected an array of relayed transactions, found " + Json.shown(rows.toString()));
        }
        List<RelayedTransaction> own = rows.valueStream()
                .map(row -> RelayedTransaction.read(new Fields("a relayed transaction", row)))
                .filter(row -> row.id().equals(id))
                .toList();
        if (own.size() > 1) {
            throw new MalformedException("expected one relayed transaction " + id + ", found " + own.size());
        }
        return own.stream().findFirst();
    }

    /** The nonce that the next request must carry. */
    public Outcome<Long> nonce(Address signer, WalletKind kind, Deadline deadline) {
        return get(
                "/nonce",
                "address=" + signer + "&type=" + kind,
                deadline,
                text -> new Fields("the nonce", Json.parse(text))
                        .value("nonce", "a whole number, zero or more", Relayer::nonce));
    }

    /** What a proxy wallet's next request must name. */
    public Outcome<RelayPayload> payload(Address signer, WalletKind kind, Deadline deadline) {
        return get(
                "/relay-payload",
                "address=" + signer + "&type=" + kind,
                deadline,
                text -> RelayPayload.read(new Fields("the relay payload", Json.parse(text))));
    }

    static long nonce(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("expected a whole number, found '" + Json.shown(text) + "'");
        }
        return Long.parseLong(text);
    }

    /** True when the wallet exists on the chain. */
    public Outcome<Boolean> deployed(Address wallet, Deadline deadline) {
        return get(
                "/deployed",
                "address=" + wallet,
                deadline,
                text -> new Fields("the answer", Json.parse(text)).flag("deployed"));
    }

    private <T> Outcome<T> get(String path, String query, Deadline deadline, Function<String, T> read) {
        Call call = Call.get(path, query, auth.headers("GET", path, "", clock.instant()));
        return caller.read(call, deadline, read);
    }
}
