package io.polystep.polymarket.clob;

import io.polystep.polymarket.ApiCredentials;
import io.polystep.polymarket.http.Call;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.Effect;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys with which the account's reads can be made and nothing else, for watchers that must not be able to trade. */
public final class ReadOnlyKeys {
    private static final String PATH = "/auth/readonly-api-key";

    private final SignedCalls calls;

    ReadOnlyKeys(SignedCalls calls) {
        this.calls = calls;
    }

    /** Makes one; its text is a secret, see {@link ApiCredentials}. */
    public Outcome<String> create(Deadline deadline) {
        Call call = Call.post(PATH, "", Map.of());
        return calls.change(call, Effect.OTHER, 0, deadline, ReadOnlyKeys::key);
    }

    private static String key(String text) {
        Fields answer = new Fields("the read-only key", Json.parse(text));
        return answer.optionalText("apiKey").orElseThrow(() -> answer.wrong("apiKey", "a text"));
    }

    /** All of the account's. */
    public Outcome<List<String>> list(Deadline deadline) {
        return calls.read("/auth/readonly-api-keys", "", deadline, ApiKeys::ids);
    }

    /** Ends one. */
    public Outcome<Boolean> delete(String key, Deadline deadline) {
        String body = Json.object().put("key", key).toString();
        Call call = Call.delete(PATH, Optional.of(body), Map.of());
        return calls.change(call, Effect.OTHER, 0, deadline, text -> true);
    }
}
