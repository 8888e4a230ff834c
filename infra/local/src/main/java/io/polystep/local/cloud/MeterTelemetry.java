package io.polystep.local.cloud;

import io.polystep.runtime.Telemetry;

/**
 * Sends the functions' counts to the meter of the run.
 *
 * @param meter where they add up
 */
public record MeterTelemetry(CallMeter meter) implements Telemetry {
    @Override
    public void count(String metric, long amount) {
        meter.add("metric." + metric, amount);
    }

    @Override
    public void called(String service) {
        meter.add("http." + service, 1);
    }

    @Override
    public void flush(String function) {
        // Nothing is held back: counts are added as they come.
    }
}
