package io.polystep.local.simulation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.order.Order;
import io.polystep.domain.redemption.Redemption;
import io.polystep.local.cloud.LocalCloud;
import io.polystep.local.simulation.oracle.Oracles;
import io.polystep.local.simulation.world.SimulatedWorld;
import io.polystep.local.states.TaskFailure;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Does everything once more at the end: every step of closed orders and booked redemptions, which must change nothing. */
final class Redrive {
    private static final List<String> ORDER_STEPS = List.of(
            "SignFunction", "SubmitFunction", "TrackFunction", "ResolveFunction", "SettleFunction", "ReleaseFunction");
    private static final List<String> REDEMPTION_STEPS = List.of(
            "RedemptionPrepareFunction",
            "RedemptionSendFunction",
            "RedemptionConfirmFunction",
            "RedemptionBookFunction");
    private static final int MOST = 6;

    private final SimulatedWorld world;
    private final LocalCloud cloud;
    private final Oracles oracles;

    Redrive(SimulatedWorld world, LocalCloud cloud, Oracles oracles) {
        this.world = world;
        this.cloud = cloud;
        this.oracles = oracles;
    }

    void everything() {
        List<Order> orders = world.ledgers().orders().all();
        List<Redemption> redemptions = world.ledgers().redemptions().all();
        Map<String, String> before = table();
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
                                .put("negRisk", redemption.negRisk()))));
        compare(before, table());
        oracles.unchanged(
                "orders at the venue",
                accepted == world.venue().acceptedOrders().size());
    }

    private void compare(Map<String, String> before, Map<String, String> after) {
        after.forEach((key, item) ->
                oracles.unchanged(key + ": " + before.get(key) + " became " + item, item.equals(before.get(key))));
        oracles.unchanged("number of items", before.size() == after.size());
    }

    private void call(String function, ObjectNode input) {
        try {
            cloud.call(function, input);
        } catch (TaskFailure refused) {
            // a step that does not fit the state refuses; that it changes nothing is what is checked
        }
    }

    private static ObjectNode input() {
        return JsonNodeFactory.instance.objectNode();
    }

    private Map<String, String> table() {
        Map<String, String> items = new TreeMap<>();
        world.table()
                .scanPaginator(request -> request.tableName(world.variable("TABLE_NAME")))
                .items()
                .forEach(item -> items.put(item.get("pk") + " " + item.get("sk"), new TreeMap<>(item).toString()));
        return items;
    }
}
