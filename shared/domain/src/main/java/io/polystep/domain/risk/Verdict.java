package io.polystep.domain.risk;

import io.polystep.domain.order.Change;
import java.util.List;
import java.util.stream.Collectors;

/** What the gate decides. */
public sealed interface Verdict {
    /**
     * The order may be reserved.
     *
     * @param change the reservation, to be committed under the same limits
     */
    record Granted(Change change) implements Verdict {}

    /**
     * The order may not be reserved.
     *
     * @param refusals every reason, not only the first; not empty
     */
    record Refused(List<Refusal> refusals) implements Verdict {
        /** Copies; refuses an unexplained refusal. */
        public Refused {
            refusals = List.copyOf(refusals);
            if (refusals.isEmpty()) {
                throw new IllegalArgumentException("expected at least one reason for a refusal");
            }
        }

        /** All reasons in one line. */
        public String text() {
            return refusals.stream().map(Refusal::toString).collect(Collectors.joining("; "));
        }
    }
}
