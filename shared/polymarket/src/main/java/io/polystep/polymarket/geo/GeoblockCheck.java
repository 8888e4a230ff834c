package io.polystep.polymarket.geo;

import io.polystep.polymarket.http.Call;
import io.polystep.polymarket.http.Caller;
import io.polystep.polymarket.http.Deadline;
import java.util.Map;
import java.util.Set;

/** Asks the venue what may be done from here. Use it from the same network path as the orders. */
public final class GeoblockCheck {
    private final Caller caller;
    private final Set<String> closeOnly;

    /**
     * @param caller of the venue's web host
     * @param closeOnly two-letter countries, upper case, whose block is known to leave closing allowed
     */
    public GeoblockCheck(Caller caller, Set<String> closeOnly) {
        this.caller = caller;
        this.closeOnly = Set.copyOf(closeOnly);
    }

    /** What may be done; {@link Geoblock#UNKNOWN} for everything that is not a readable answer. */
    public Geoblock here(Deadline deadline) {
        Call call = Call.get("/api/geoblock", "", Map.of());
        return caller.read(call, deadline, text -> Geoblock.read(text, closeOnly))
                .done()
                .orElse(Geoblock.UNKNOWN);
    }
}
