package io.polystep.polymarket.http;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import java.util.Optional;

/** What an answer means when the call was a read, which changes nothing and so may be repeated. */
public final class Reads {
    private Reads() {}

    /**
     * The text of a good answer, or empty for 404.
     *
     * @param call what was asked, for messages
     * @throws RetryableException for no answer, 408, 425, 429 and 5xx
     * @throws PermanentException for every other status
     */
    public static Optional<String> body(Call call, Answer answer) {
        return switch (answer) {
            case Answer.Lost lost -> throw new RetryableException(lost.cause());
            case Answer.Received received -> body(call, received);
        };
    }

    private static Optional<String> body(Call call, Answer.Received received) {
        int status = received.status();
        if (status >= 200 && status < 300) {
            return Optional.of(received.body());
        }
        if (status == 404) {
            return Optional.empty();
        }
        String message = "expected status 200 for " + call + ", found " + status;
        if (status == 408 || status == 425 || status == 429 || status >= 500) {
            throw new RetryableException(message);
        }
        throw new PermanentException(message + mend(status));
    }

    private static String mend(int status) {
        return switch (status) {
            case 401 -> "; the API credentials do not fit this account, or this machine's clock is off";
            case 403 -> "; the venue blocks this address: check the region before anything else";
            default -> "; the venue's interface may have changed";
        };
    }
}
