package io.polystep.polymarket.clob;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.error.PermanentException;
import io.polystep.polymarket.ApiCredentials;
import io.polystep.polymarket.http.Call;
import io.polystep.polymarket.http.Caller;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.Effect;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.MalformedException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Makes and finds the account's API credentials with the wallet's signature. Answers are secrets and are never quoted. */
public final class ApiKeys {
    private final Caller caller;
    private final Login login;
    private final InstantSource clock;

    /** Keys of the login's account; {@code clock} gives the time that is signed. */
    public ApiKeys(Caller caller, Login login, InstantSource clock) {
        this.caller = caller;
        this.login = login;
        this.clock = clock;
    }

    /** Makes credentials; refused when this nonce has some already. */
    public Outcome<ApiCredentials> create(long nonce, Deadline deadline) {
        Call call = new Call("POST", "/auth/api-key", "", Optional.empty(), login.headers(seconds(), nonce));
        return hidden(caller.call(call, Effect.OTHER, 0, deadline, ApiKeys::credentials));
    }

    /** Finds the credentials of this nonce again; changes nothing. */
    public Outcome<ApiCredentials> derive(long nonce, Deadline deadline) {
        Call call = Call.get("/auth/derive-api-key", "", login.headers(seconds(), nonce));
        return hidden(caller.read(call, deadline, ApiKeys::credentials));
    }

    /** Finds the credentials of this nonce, or makes them when there are none. */
    public Outcome<ApiCredentials> deriveOrCreate(long nonce, Deadline deadline) {
        Outcome<ApiCredentials> derived = derive(nonce, deadline);
        return derived instanceof Outcome.Refused<ApiCredentials> ? create(nonce, deadline) : derived;
    }

    /** Credentials that are derived again when the venue refuses them. */
    public Credentials renewing(ApiCredentials first, long nonce) {
        return new Credentials(first, deadline -> derive(nonce, deadline));
    }

    private long seconds() {
        return clock.instant().getEpochSecond();
    }

    private static ApiCredentials credentials(String text) {
        try {
            return ApiCredentials.parse(text);
        } catch (PermanentException unfit) {
            // Its message names the field and no value.
            throw new MalformedException(String.valueOf(unfit.getMessage()));
        }
    }

    /** A refusal can repeat what was sent or hold half an answer; only its head, the status, is kept. */
    private static Outcome<ApiCredentials> hidden(Outcome<ApiCredentials> outcome) {
        return outcome.words(text -> text.replaceAll("(?is)(secret|passphrase)[\"':=\\s]+[^,}\\s]+", "$1 ***"));
    }

    /** The ids in the answer of the key list, which is an array or an object around one. */
    static List<String> ids(String text) {
        JsonNode node = Json.parse(text);
        JsonNode array = node.isArray() ? node : node.path("apiKeys");
        if (!array.isArray()) {
            throw new Fields("the list of API keys", node).wrong("apiKeys", "an array");
        }
        return array.valueStream()
                .map(entry -> entry.isObject() ? entry.path("apiKey").asText() : entry.asText())
                .toList();
    }
}
