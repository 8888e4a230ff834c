package io.polystep.polymarket.http;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;

/**
 * What the calls of one invocation share: when they must be over, by which name they are found in the logs of both
 * sides, and where the things are counted that they come upon. Thread-safe when its consumer is.
 */
public final class Visit {
    private final String name;
    private final Deadline deadline;
    private final ObjIntConsumer<Finding> findings;
    private final AtomicInteger requests = new AtomicInteger();

    /**
     * @param name unique to the invocation; its requests are called {@code name-1}, {@code name-2} and so on
     * @param deadline what is left to the caller
     * @param findings told of each finding and how often it occurred
     */
    public Visit(String name, Deadline deadline, ObjIntConsumer<Finding> findings) {
        if (!name.matches("[A-Za-z0-9._-]{1,80}")) {
            throw new IllegalArgumentException(
                    "expected a name of 1 to 80 letters, digits, dots, dashes or underscores, found '" + name + "'");
        }
        this.name = name;
        this.deadline = deadline;
        this.findings = findings;
    }

    /** A visit that counts nothing. */
    public static Visit of(String name, Deadline deadline) {
        return new Visit(name, deadline, (finding, times) -> {});
    }

    /** What is left to the caller. */
    public Deadline deadline() {
        return deadline;
    }

    /** A name for the next request. */
    String nextRequest() {
        return name + "-" + requests.incrementAndGet();
    }

    /** Counts what was come upon. */
    public void count(Finding finding, int times) {
        if (times > 0) {
            findings.accept(finding, times);
        }
    }
}
