package io.polystep.runtime;

/** Where a function's counts go. Names are few and fixed: no market, order or intent is ever part of one. */
public interface Telemetry {
    /**
     * Adds to a count of this invocation.
     *
     * @param metric CamelCase name, for example {@code MarketsScanned}
     * @param amount zero or more
     */
    void count(String metric, long amount);

    /** Notes one call of a service, for example {@code DynamoDB} or {@code venue}. */
    void called(String service);

    /**
     * Publishes what this invocation counted and starts again from nothing.
     *
     * @param function the handler's name
     */
    void flush(String function);
}
