package io.polystep.placement;

import io.polystep.runtime.Invocation;
import io.polystep.runtime.Json;
import io.polystep.runtime.JsonHandler;
import io.polystep.runtime.Telemetry;

/** What the handlers of all steps after the first share. */
abstract class StepHandler extends JsonHandler<OrderRequest, OrderAnswer> {
    private final Telemetry telemetry;
    private final Work work;

    StepHandler(Telemetry telemetry, Work work) {
        super(OrderRequest.class, Json.STRICT, telemetry);
        this.telemetry = telemetry;
        this.work = work;
    }

    @Override
    protected final OrderAnswer handle(OrderRequest request, Invocation invocation) {
        OrderAnswer answer = work.run(request.key(), invocation);
        telemetry.count("Order" + answer.outcome(), 1);
        return answer;
    }

    @Override
    protected final String correlation(OrderRequest request) {
        return request.intentKey();
    }
}
