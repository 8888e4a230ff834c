package io.polystep.placement;

import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderIntent;
import io.polystep.runtime.Invocation;
import io.polystep.runtime.Json;
import io.polystep.runtime.JsonHandler;
import io.polystep.runtime.Platform;
import io.polystep.runtime.Telemetry;
import java.time.Duration;
import java.util.function.Function;

/**
 * First step of an order: holds the money or refuses. An order that exists already is answered by its stored state, so
 * that a redriven execution continues where it stood.
 */
public final class ReserveHandler extends JsonHandler<IntentRequest, OrderAnswer> {
    private final Telemetry telemetry;
    private final Function<OrderIntent, Order> reserve;

    /** On AWS. */
    public ReserveHandler() {
        this(Platform.aws());
    }

    /**
     * On any platform.
     *
     * @throws io.polystep.domain.error.PermanentException if the configuration is not complete
     */
    public ReserveHandler(Platform platform) {
        this(platform.telemetry(), Placement.of(platform, ReserveHandler.class)::reserve);
    }

    ReserveHandler(Telemetry telemetry, Function<OrderIntent, Order> reserve) {
        super(IntentRequest.class, Json.STRICT, telemetry);
        this.telemetry = telemetry;
        this.reserve = reserve;
    }

    @Override
    protected OrderAnswer handle(IntentRequest request, Invocation invocation) {
        Order order = reserve.apply(request.intent().intent());
        Outcome outcome = Outcome.of(order);
        telemetry.count("Order" + outcome, 1);
        return OrderAnswer.of(order, outcome, Duration.ZERO);
    }

    @Override
    protected String correlation(IntentRequest request) {
        return request.intent().intent().key().value();
    }
}
