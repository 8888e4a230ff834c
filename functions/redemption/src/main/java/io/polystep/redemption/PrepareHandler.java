package io.polystep.redemption;

import io.polystep.runtime.Platform;
import io.polystep.runtime.Telemetry;

/** Decides how a condition is redeemed and stores the signed transaction; the only step that reads the wallet key. */
public final class PrepareHandler extends RedemptionStepHandler {
    /** On AWS. */
    public PrepareHandler() {
        this(Platform.aws());
    }

    /**
     * On any platform.
     *
     * @throws io.polystep.domain.error.PermanentException if the configuration is not complete
     */
    public PrepareHandler(Platform platform) {
        this(platform.telemetry(), Redeeming.of(platform, PrepareHandler.class)::prepare);
    }

    PrepareHandler(Telemetry telemetry, RedemptionStep step) {
        super(telemetry, step);
    }
}
