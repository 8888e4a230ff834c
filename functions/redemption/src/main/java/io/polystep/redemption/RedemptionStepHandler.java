package io.polystep.redemption;

import io.polystep.runtime.Invocation;
import io.polystep.runtime.Json;
import io.polystep.runtime.JsonHandler;
import io.polystep.runtime.Telemetry;

/** What the handlers of all steps after the first share. */
abstract class RedemptionStepHandler extends JsonHandler<RedemptionRequest, RedemptionAnswer> {
    private final Telemetry telemetry;
    private final RedemptionStep step;

    RedemptionStepHandler(Telemetry telemetry, RedemptionStep step) {
        super(RedemptionRequest.class, Json.STRICT, telemetry);
        this.telemetry = telemetry;
        this.step = step;
    }

    @Override
    protected final RedemptionAnswer handle(RedemptionRequest request, Invocation invocation) {
        RedemptionAnswer answer = step.run(request);
        telemetry.count("Redemption" + answer.outcome(), 1);
        return answer;
    }

    @Override
    protected final String correlation(RedemptionRequest request) {
        return request.condition();
    }
}
