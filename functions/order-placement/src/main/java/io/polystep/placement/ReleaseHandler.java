package io.polystep.placement;

import io.polystep.runtime.Platform;
import io.polystep.runtime.Telemetry;

/** Closes an order that never traded: refused, given up or lapsed. All that was held becomes free. */
public final class ReleaseHandler extends StepHandler {
    /** On AWS. */
    public ReleaseHandler() {
        this(Platform.aws());
    }

    /**
     * On any platform.
     *
     * @throws io.polystep.domain.error.PermanentException if the configuration is not complete
     */
    public ReleaseHandler(Platform platform) {
        this(platform.telemetry(), Placement.of(platform, ReleaseHandler.class)::close);
    }

    ReleaseHandler(Telemetry telemetry, Work work) {
        super(telemetry, work);
    }
}
