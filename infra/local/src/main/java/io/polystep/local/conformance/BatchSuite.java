package io.polystep.local.conformance;

import io.polystep.polymarket.OrderBatch;
import io.polystep.polymarket.wire.Json;
import java.util.List;

/** Several orders in one request. */
final class BatchSuite implements VectorSuite {
    @Override
    public Comparison check(VectorCase vector) {
        List<VectorOrder> orders = vector.input()
                .path("orders")
                .valueStream()
                .map(VectorOrder::new)
                .toList();
        String body = OrderBatch.json(orders.stream().map(VectorOrder::body).toList());
        var l2 = vector.input().path("l2");
        var hashes = Json.array();
        orders.forEach(order -> hashes.add(order.trace().orderHash()));
        return Comparison.of(vector)
                .same("body", body)
                .same(
                        "signature",
                        Hmac.signature(l2, VectorCase.text(l2, "apiKey"), vector.in("address"), "/orders", body))
                .sameJson("orderHashes", hashes);
    }
}
