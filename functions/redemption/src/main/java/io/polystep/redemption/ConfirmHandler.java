package io.polystep.redemption;

import io.polystep.runtime.Platform;
import io.polystep.runtime.Telemetry;

/** Looks whether the transaction is final and did what was expected. */
public final class ConfirmHandler extends RedemptionStepHandler {
    /** On AWS. */
    public ConfirmHandler() {
        this(Platform.aws());
    }

    /**
     * On any platform.
     *
     * @throws io.polystep.domain.error.PermanentException if the configuration is not complete
     */
    public ConfirmHandler(Platform platform) {
        this(platform.telemetry(), Redeeming.of(platform, ConfirmHandler.class)::confirm);
    }

    ConfirmHandler(Telemetry telemetry, RedemptionStep step) {
        super(telemetry, step);
    }
}
