package io.polystep.placement;

import io.polystep.runtime.Platform;
import io.polystep.runtime.Telemetry;

/** Signs a reserved order and stores the bytes; the only step of an order that reads the wallet key. */
public final class SignHandler extends StepHandler {
    /** On AWS. */
    public SignHandler() {
        this(Platform.aws());
    }

    /**
     * On any platform.
     *
     * @throws io.polystep.domain.error.PermanentException if the configuration is not complete
     */
    public SignHandler(Platform platform) {
        this(platform.telemetry(), Placement.of(platform, SignHandler.class)::sign);
    }

    SignHandler(Telemetry telemetry, Work work) {
        super(telemetry, work);
    }
}
