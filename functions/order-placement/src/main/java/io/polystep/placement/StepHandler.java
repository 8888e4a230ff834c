package io.polystep.placement;

import io.polystep.runtime.Invocation;
import io.polystep.runtime.Json;
import io.polystep.runtime.JsonHandler;
import io.polystep.runtime.Telemetry;

/** What the handlers of all steps after the first share. */
abstract class StepHandler extends JsonHandler<OrderRequest, OrderAnswer> {
    private final Telemetry telemetry;
    private final Step step;

    StepHandler(Telemetry telemetry, Step step) {
        super(OrderRequest.class, Json.STRICT, telemetry);
        this.telemetry = telemetry;
        this.step = step;
    }

    @Override
    protected final OrderAnswer handle(OrderRequest request, Invocation invocation) {
        OrderAnswer answer = step.run(request.key());
        telemetry.count("Order" + answer.outcome(), 1);
        return answer;
    }

    @Override
    protected final String correlation(OrderRequest request) {
        return request.intentKey();
    }
}
