package io.polystep.polymarket.clob;

import io.polystep.polymarket.ApiCredentials;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.Outcome;
import java.util.function.Function;

/**
 * The credentials in use, and how to get them anew when the venue does not know them any more. Thread-safe.
 */
public final class Credentials {
    private ApiCredentials current;
    private final Function<Deadline, Outcome<ApiCredentials>> anew;

    /**
     * @param first to begin with
     * @param anew derives them again
     */
    public Credentials(ApiCredentials first, Function<Deadline, Outcome<ApiCredentials>> anew) {
        this.current = first;
        this.anew = anew;
    }

    /** Credentials that are never renewed; a refusal stays one. */
    public static Credentials fixed(ApiCredentials credentials) {
        return new Credentials(credentials, deadline -> new Outcome.Done<>(credentials));
    }

    /** Those in use. */
    public synchronized ApiCredentials current() {
        return current;
    }

    /**
     * Replaces those that were refused; when another thread has done so already, its result counts.
     *
     * @return those in use afterwards, or why there are none
     */
    Outcome<ApiCredentials> replace(ApiCredentials refused, Deadline deadline) {
        ApiCredentials now = current();
        if (!now.equals(refused)) {
            return new Outcome.Done<>(now);
        }
        Outcome<ApiCredentials> derived = anew.apply(deadline);
        derived.done().ifPresent(fresh -> take(refused, fresh));
        return derived;
    }

    private synchronized void take(ApiCredentials refused, ApiCredentials fresh) {
        current = current.equals(refused) ? fresh : current;
    }
}
