package io.polystep.redemption;

import io.polystep.runtime.Invocation;
import io.polystep.runtime.Json;
import io.polystep.runtime.JsonHandler;
import io.polystep.runtime.Platform;
import io.polystep.runtime.Telemetry;
import io.polystep.runtime.Tick;
import java.util.function.Supplier;

/** First step of a redemption run: lists the conditions that can be redeemed now. */
public final class ResolveHandler extends JsonHandler<Tick, ResolvedList> {
    private final Supplier<ResolvedList> resolved;

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
        this(platform.telemetry(), Redeeming.of(platform, ResolveHandler.class)::resolved);
    }

    ResolveHandler(Telemetry telemetry, Supplier<ResolvedList> resolved) {
        super(Tick.class, Json.OF_A_TRIGGER, telemetry);
        this.resolved = resolved;
    }

    @Override
    protected ResolvedList handle(Tick tick, Invocation invocation) {
        return resolved.get();
    }
}
