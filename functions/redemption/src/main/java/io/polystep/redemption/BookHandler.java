package io.polystep.redemption;

import io.polystep.runtime.Platform;
import io.polystep.runtime.Telemetry;

/** Puts a finished redemption into the books. */
public final class BookHandler extends RedemptionStepHandler {
    /** On AWS. */
    public BookHandler() {
        this(Platform.aws());
    }

    /**
     * On any platform.
     *
     * @throws io.polystep.domain.error.PermanentException if the configuration is not complete
     */
    public BookHandler(Platform platform) {
        this(platform.telemetry(), Redeeming.of(platform, BookHandler.class)::book);
    }

    BookHandler(Telemetry telemetry, RedemptionStep step) {
        super(telemetry, step);
    }
}
