package io.polystep.local.simulation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.order.Order;
import io.polystep.domain.redemption.Redemption;
import io.polystep.local.cloud.LocalCloud;
import io.polystep.local.simulation.oracle.Oracles;
import io.polystep.local.simulation.world.SimulatedWorld;
import io.polystep.local.states.TaskFailure;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Does everything once more at the end: every step of closed orders and booked redemptions, which must change nothing. */
public final class Redrive {
    private static final List<String> ORDER_STEPS = List.of(
            "SignFunction", "SubmitFunction", "TrackFunction", "ResolveFunction", "SettleFunction", "ReleaseFunction");
    private static final List<String> REDEMPTION_STEPS = List.of(
            "RedemptionPrepareFunction",
            "RedemptionSendFunction",
            "RedemptionConfirmFunction",
            "RedemptionBookFunction");
    private static final int MOST = 6;
    /** What a function says of an input that it does not know. */
    private static final String UNREAD = "expected the JSON of";

    private final SimulatedWorld world;
    private final LocalCloud cloud;
    private final Oracles oracles;

    /** Over functions whose work is done. */
    public Redrive(SimulatedWorld world, LocalCloud cloud, Oracles oracles) {
        this.world = world;
        this.cloud = cloud;
        this.oracles = oracles;
    }

    /** Runs every step of the newest orders and of redemptions, and compares the table. */
    public void everything() {
        List<Order> orders = world.ledgers().orders().all();
        List<Redemption> redemptions = world.ledgers().redemptions().all();
        Map<String, Map<String, AttributeValue>> before = table();
        long accepted = world.venue().acceptedOrders().size();
        orders.stream()
                .skip(Math.max(0, orders.size() - MOST))
                .forEach(order -> ORDER_STEPS.forEach(
                        step -> call(step, input().put("intentKey", order.key().value()))));
        redemptions.stream()
                .limit(MOST)
                .forEach(redemption -> REDEMPTION_STEPS.forEach(step -> call(
                        step,
                        input().put("condition", redemption.condition().value())
                                .put(
                                        "token",
                                        redemption.token().map(TokenId::value).orElse(""))
                                .put("negRisk", redemption.negRisk()))));
        compare(before, table());
        oracles.unchanged(accepted == world.venue().acceptedOrders().size(), () -> "orders at the venue");
    }

    private void compare(
            Map<String, Map<String, AttributeValue>> before, Map<String, Map<String, AttributeValue>> after) {
        after.forEach((key, item) -> oracles.unchanged(
                item.equals(before.get(key)), () -> key + ": " + text(before.get(key)) + " became " + text(item)));
        oracles.unchanged(before.size() == after.size(), () -> "number of items");
    }

    private void call(String function, ObjectNode input) {
        try {
            cloud.call(function, input);
        } catch (TaskFailure refused) {
            // A step that does not fit the state refuses; that it changes nothing is what is checked. One that cannot
            // even
            // read its input checks nothing.
            String reason = String.valueOf(refused.explanation());
            oracles.unchanged(!reason.contains(UNREAD), () -> function + " could not be run: " + reason);
        }
    }

    private static ObjectNode input() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String text(@Nullable Map<String, AttributeValue> item) {
        return item == null ? "none" : new TreeMap<>(item).toString();
    }

    private Map<String, Map<String, AttributeValue>> table() {
        Map<String, Map<String, AttributeValue>> items = new TreeMap<>();
        world.table().scanPaginator(request -> request.tableName(world.variable("TABLE_NAME"))).items().stream()
                // A lease counts how often work was begun, also when there was nothing to do.
                .filter(item -> !part(item, "pk").startsWith("LEASE#"))
                .forEach(item -> items.put(part(item, "pk") + " " + part(item, "sk"), item));
        return items;
    }

    private static String part(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name).s();
    }
}
