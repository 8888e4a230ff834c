package io.polystep.signal;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.order.IntentKey;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;

/** What one round has done so far, and what failed in it. */
final class Round {
    private final List<String> started = new ArrayList<>();
    private final List<String> known = new ArrayList<>();
    private final List<String> passes = new ArrayList<>();
    private final List<String> unusable = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private boolean permanent;

    /** Runs one part and keeps its failure for the end. */
    void attempt(String name, Runnable part) {
        try {
            part.run();
        } catch (RetryableException | SdkException passing) {
            failures.add(name + ": " + passing.getMessage());
        } catch (PermanentException | IllegalStateException | IllegalArgumentException | ArithmeticException lasting) {
            failures.add(name + ": " + lasting.getMessage());
            permanent = true;
        }
    }

    void passed(String line) {
        passes.add(line);
    }

    void unusable(String line) {
        unusable.add(line);
    }

    void wished(IntentKey key, boolean startedNow) {
        (startedNow ? started : known).add(key.value());
    }

    SignalReport report(int markets) {
        if (!failures.isEmpty()) {
            String all = failures.size() + " of the round failed, started " + started.size() + ": " + failures;
            throw permanent ? new PermanentException(all) : new RetryableException(all);
        }
        return new SignalReport(
                markets, List.copyOf(started), List.copyOf(known), List.copyOf(passes), List.copyOf(unusable));
    }
}
