package io.polystep.polymarket.clob;

import io.polystep.domain.Address;
import io.polystep.polymarket.ApiCredentials;
import io.polystep.polymarket.L2Auth;
import io.polystep.polymarket.http.Call;
import io.polystep.polymarket.http.Caller;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.Denial;
import io.polystep.polymarket.http.Effect;
import io.polystep.polymarket.http.Outcome;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Calls with the account's signature. A call that is refused as unauthorised did nothing, so the credentials are derived
 * again and the call is made once more, and only once.
 */
final class SignedCalls {
    private final Caller caller;
    private final Credentials credentials;
    private final Address account;
    private final InstantSource clock;

    SignedCalls(Caller caller, Credentials credentials, Address account, InstantSource clock) {
        this.caller = caller;
        this.credentials = credentials;
        this.account = account;
        this.clock = clock;
    }

    /** A read. */
    <T> Outcome<T> read(String path, String query, Deadline deadline, Function<String, T> read) {
        Call call = Call.get(path, query, Map.of());
        return twice((signed, auth) -> caller.read(signed, deadline, read), call, deadline, (before, after) -> true);
    }

    /** A change whose body holds no credentials. */
    <T> Outcome<T> change(Call call, Effect effect, int cost, Deadline deadline, Function<String, T> read) {
        return twice(
                (signed, auth) -> caller.call(signed, effect, cost, deadline, read),
                call,
                deadline,
                (before, after) -> true);
    }

    /** A call whose body names the API key: it is made again only under the same key. */
    <T> Outcome<T> owned(Call call, Deadline deadline, Function<Call, Outcome<T>> make) {
        return twice(
                (signed, auth) -> make.apply(signed),
                call,
                deadline,
                (before, after) -> before.apiKey().equals(after.apiKey()));
    }

    private interface Make<T> {
        Outcome<T> with(Call signed, ApiCredentials credentials);
    }

    private <T> Outcome<T> twice(
            Make<T> make, Call call, Deadline deadline, BiPredicate<ApiCredentials, ApiCredentials> again) {
        ApiCredentials first = credentials.current();
        Outcome<T> outcome = make.with(signed(call, first), first).words(text -> redacted(first, text));
        if (!outcome.refusedFor(Denial.UNAUTHORISED)) {
            return outcome;
        }
        ApiCredentials second = credentials.replace(first, deadline).done().orElse(first);
        boolean repeat = !second.equals(first) && again.test(first, second);
        return repeat ? make.with(signed(call, second), second).words(text -> redacted(second, text)) : outcome;
    }

    private Call signed(Call call, ApiCredentials with) {
        L2Auth auth = new L2Auth(with, account);
        return call.with(auth.headers(call.method(), call.path(), call.body().orElse(""), clock.instant()));
    }

    private static String redacted(ApiCredentials credentials, String text) {
        return credentials.redact(text);
    }

    ApiCredentials current() {
        return credentials.current();
    }
}
