package io.polystep.placement;

import io.polystep.runtime.Platform;
import io.polystep.runtime.Telemetry;

/** Finds out what became of an order whose sending had no definite answer. */
public final class ResolveHandler extends StepHandler {
    /** On AWS. */
    public ResolveHandler() {
        this(Platform.aws());
    }

    /**
     * On any platform.
     *
     * @throws io.polystep.domain.error.PermanentException if the configuration is not complete
     */
    public ResolveHandler(Platform platform) {
        this(platform.telemetry(), Placement.of(platform, ResolveHandler.class)::resolve);
    }

    ResolveHandler(Telemetry telemetry, Work work) {
        super(telemetry, work);
    }
}
