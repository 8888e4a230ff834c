package io.polystep.runtime;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsFactory;
import software.amazon.lambda.powertools.metrics.model.DimensionSet;
import software.amazon.lambda.powertools.metrics.model.MetricResolution;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/** Counts as CloudWatch embedded metrics: one line on the standard output at the end of each invocation, no call. */
final class EmfTelemetry implements Telemetry {
    static final String NAMESPACE = "Polystep";

    private final Map<String, Long> counts = new TreeMap<>();

    @Override
    public synchronized void count(String metric, long amount) {
        counts.merge(metric, amount, Math::addExact);
    }

    @Override
    public void called(String service) {
        count("Calls" + service.replaceAll("[^A-Za-z0-9]", ""), 1);
    }

    @Override
    public synchronized void flush(String function) {
        if (counts.isEmpty()) {
            return;
        }
        Metrics metrics = MetricsFactory.getMetricsInstance();
        metrics.setNamespace(NAMESPACE);
        metrics.setDefaultDimensions(DimensionSet.of("Function", function));
        counts.forEach((name, count) ->
                metrics.addMetric(name, count.doubleValue(), MetricUnit.COUNT, MetricResolution.STANDARD));
        metrics.flush();
        counts.clear();
    }
}
