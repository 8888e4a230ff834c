package io.polystep.local.simulation.oracle;

import io.polystep.domain.CodeVersion;
import io.polystep.local.simulation.world.SimulatedWorld;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What no port tells: who wrote each item, and the counters that limits are checked against. */
public final class StoredItems {
    private final SimulatedWorld world;
    private final Violations violations;

    /** @param world whose table is read, without anything between */
    public StoredItems(SimulatedWorld world, Violations violations) {
        this.world = world;
        this.violations = violations;
    }

    /** Asked at the end. */
    public void check() {
        List<Map<String, AttributeValue>> items =
                world.table().scanPaginator(request -> request.tableName(world.variable("TABLE_NAME"))).items().stream()
                        .toList();
        writers(items);
        boolean nothingOpen = world.ledgers().orders().open().isEmpty();
        items.stream()
                .filter(item -> nothingOpen && is(item, "ACCOUNT#", "BALANCES"))
                .forEach(this::counters);
    }

    private void writers(List<Map<String, AttributeValue>> items) {
        Optional<CodeVersion> least = world.ledgers().codeFence().least();
        items.stream()
                .filter(item -> is(item, "CONTROL#code-version", "LEAST"))
                .map(StoredItems::updatedAt)
                .findFirst()
                .ifPresent(since -> items.stream()
                        .filter(item -> !setsAHalt(item))
                        .forEach(item -> writer(item, least.orElseThrow(), since)));
    }

    /** A halt is taken from any version, for it only makes things safer; clearing one is not. */
    private static boolean setsAHalt(Map<String, AttributeValue> item) {
        String sort = text(item, "sk");
        return text(item, "pk").startsWith("CONTROL#") && (sort.equals("HALT") || sort.endsWith("#SET"));
    }

    private void writer(Map<String, AttributeValue> item, CodeVersion least, Instant since) {
        String writer = text(item, "updatedBy");
        CodeVersion version = CodeVersion.of(writer.substring(writer.lastIndexOf(' ') + 1));
        violations.expect(
                "old code writes nothing",
                !updatedAt(item).isAfter(since) || version.compareTo(least) >= 0,
                () -> text(item, "pk") + " was written by " + writer + ", least is " + least);
    }

    /** The counters beside the balances, against the positions that are left. */
    private void counters(Map<String, AttributeValue> account) {
        long cost = world.ledgers().redemptions().positions().stream()
                .mapToLong(position -> position.cost().micros())
                .reduce(0, Math::addExact);
        String open = number(account, "openOrders");
        String atRisk = number(account, "atRisk");
        violations.expect(
                "limits count what is there",
                open.equals("0") && atRisk.equals(Long.toString(cost)),
                () -> "open orders " + open + ", at risk " + atRisk + ", positions cost " + cost);
    }

    private static boolean is(Map<String, AttributeValue> item, String partition, String sort) {
        return text(item, "pk").startsWith(partition) && text(item, "sk").equals(sort);
    }

    private static Instant updatedAt(Map<String, AttributeValue> item) {
        return Instant.parse(text(item, "updatedAt"));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return attribute(item, name).s();
    }

    private static String number(Map<String, AttributeValue> item, String name) {
        return attribute(item, name).n();
    }

    private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("expected attribute " + name + " in each item, found " + item);
        }
        return value;
    }
}
