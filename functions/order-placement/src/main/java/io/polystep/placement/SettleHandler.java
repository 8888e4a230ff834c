package io.polystep.placement;

import io.polystep.runtime.Platform;
import io.polystep.runtime.Telemetry;

/** Closes an ended order: what is still held becomes free. */
public final class SettleHandler extends StepHandler {
    /** On AWS. */
    public SettleHandler() {
        this(Platform.aws());
    }

    /**
     * On any platform.
     *
     * @throws io.polystep.domain.error.PermanentException if the configuration is not complete
     */
    public SettleHandler(Platform platform) {
        this(platform.telemetry(), Placement.of(platform, SettleHandler.class)::close);
    }

    SettleHandler(Telemetry telemetry, Work work) {
        super(telemetry, work);
    }
}
