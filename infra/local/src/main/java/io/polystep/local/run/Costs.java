package io.polystep.local.run;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the counted calls would cost on AWS, at on-demand list prices of us-east-1 (November 2026; other regions differ
 * by some percent). An estimate: it takes one request unit for each item and operation, and 100 ms at 512 MB for each
 * invocation, and leaves out free tiers, logs, alarms and storage.
 */
final class Costs {
    private static final BigDecimal LAMBDA_REQUEST = new BigDecimal("0.0000002");
    private static final BigDecimal LAMBDA_100_MS_512_MB = new BigDecimal("0.00000083333");
    private static final BigDecimal STATE_TRANSITION = new BigDecimal("0.000025");
    private static final BigDecimal WRITE_UNIT = new BigDecimal("0.000000625");
    private static final BigDecimal READ_UNIT = new BigDecimal("0.000000125");
    private static final BigDecimal SECRET_CALL = new BigDecimal("0.000005");
    private static final BigDecimal SCHEDULE = new BigDecimal("0.000001");

    private Costs() {}

    /** Dollars per service, most exact digits kept. */
    static Map<String, BigDecimal> of(Map<String, Long> calls) {
        Map<String, BigDecimal> dollars = new LinkedHashMap<>();
        calls.forEach((operation, count) -> {
            String service = operation.substring(0, operation.indexOf('.'));
            BigDecimal price = price(operation);
            if (price.signum() != 0) {
                dollars.merge(service, price.multiply(BigDecimal.valueOf(count)), BigDecimal::add);
            }
        });
        return dollars;
    }

    private static BigDecimal price(String operation) {
        return switch (operation) {
            case "dynamodb.getItem", "dynamodb.query", "dynamodb.scan", "dynamodb.batchGetItem" -> READ_UNIT;
            case "dynamodb.putItem", "dynamodb.updateItem", "dynamodb.deleteItem" -> WRITE_UNIT;
            // A transactional write costs two units for each item; items are counted apart.
            case "dynamodb.transactedItems" -> WRITE_UNIT.multiply(BigDecimal.TWO);
            case "states.transitions" -> STATE_TRANSITION;
            case "secretsmanager.getSecretValue" -> SECRET_CALL;
            case "scheduler.invocations" -> SCHEDULE;
            default -> operation.startsWith("lambda.") ? LAMBDA_REQUEST.add(LAMBDA_100_MS_512_MB) : BigDecimal.ZERO;
        };
    }
}
