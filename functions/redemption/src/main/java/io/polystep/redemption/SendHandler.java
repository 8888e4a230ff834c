package io.polystep.redemption;

import io.polystep.runtime.Platform;
import io.polystep.runtime.Telemetry;

/** Broadcasts the stored transaction. */
public final class SendHandler extends RedemptionStepHandler {
    /** On AWS. */
    public SendHandler() {
        this(Platform.aws());
    }

    /**
     * On any platform.
     *
     * @throws io.polystep.domain.error.PermanentException if the configuration is not complete
     */
    public SendHandler(Platform platform) {
        this(platform.telemetry(), Redeeming.of(platform, SendHandler.class)::send);
    }

    SendHandler(Telemetry telemetry, RedemptionStep step) {
        super(telemetry, step);
    }
}
