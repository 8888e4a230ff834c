package io.polystep.local.venue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A submitted request and its way.
 *
 * @param id the relayer's
 * @param type as submitted
 * @param from who signed
 * @param wallet who acts
 * @param submittedAt when it came
 * @param hash of the transaction, or nothing when the chain refused it
 * @param failure the chain's words when it did
 */
record Relayed(
        String id,
        String type,
        Address from,
        Address wallet,
        Instant submittedAt,
        Optional<String> hash,
        String failure) {
    private static final Duration EXECUTED_AFTER = Duration.ofSeconds(1);
    private static final Duration MINED_AFTER = Duration.ofSeconds(2);
    private static final Duration CONFIRMED_AFTER = Duration.ofSeconds(5);

    ObjectNode json(Instant now) {
        String state = state(Duration.between(submittedAt, now));
        return Wire.object()
                .put("transactionID", id)
                .put("transactionHash", state.equals("STATE_NEW") ? "" : hash.orElse(""))
                .put("from", from.text())
                .put("proxyAddress", wallet.text())
                .put("state", state)
                .put("type", type)
                .put("errorMsg", state.equals("STATE_FAILED") ? failure : "")
                .put("createdAt", submittedAt.toString());
    }

    private String state(Duration age) {
        if (age.compareTo(EXECUTED_AFTER) < 0) {
            return "STATE_NEW";
        }
        if (age.compareTo(MINED_AFTER) < 0) {
            return "STATE_EXECUTED";
        }
        if (hash.isEmpty()) {
            return "STATE_FAILED";
        }
        return age.compareTo(CONFIRMED_AFTER) < 0 ? "STATE_MINED" : "STATE_CONFIRMED";
    }
}
