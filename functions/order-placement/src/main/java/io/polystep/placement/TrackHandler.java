package io.polystep.placement;

import io.polystep.runtime.Platform;
import io.polystep.runtime.Telemetry;

/** Looks at an accepted order and books what became of it. */
public final class TrackHandler extends StepHandler {
    /** On AWS. */
    public TrackHandler() {
        this(Platform.aws());
    }

    /**
     * On any platform.
     *
     * @throws io.polystep.domain.error.PermanentException if the configuration is not complete
     */
    public TrackHandler(Platform platform) {
        this(platform.telemetry(), Placement.of(platform, TrackHandler.class)::track);
    }

    TrackHandler(Telemetry telemetry, Work work) {
        super(telemetry, work);
    }
}
