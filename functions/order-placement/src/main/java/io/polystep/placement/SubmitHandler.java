package io.polystep.placement;

import io.polystep.runtime.Platform;
import io.polystep.runtime.Telemetry;

/** Hands a signed order to the venue. */
public final class SubmitHandler extends StepHandler {
    /** On AWS. */
    public SubmitHandler() {
        this(Platform.aws());
    }

    /**
     * On any platform.
     *
     * @throws io.polystep.domain.error.PermanentException if the configuration is not complete
     */
    public SubmitHandler(Platform platform) {
        this(platform.telemetry(), Placement.of(platform, SubmitHandler.class)::submit);
    }

    SubmitHandler(Telemetry telemetry, Work work) {
        super(telemetry, work);
    }
}
