package io.polystep.local.conformance;

import com.fasterxml.jackson.databind.node.BooleanNode;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.TickSize;

/** Which prices are on which grid. */
final class PriceGridSuite implements VectorSuite {
    @Override
    public Comparison check(VectorCase vector) {
        TickSize tick = TickSize.of(vector.in("tickSize"));
        return Comparison.of(vector).sameJson("valid", BooleanNode.valueOf(allows(tick, vector.in("price"))));
    }

    /** A price outside 0 to 1 cannot even be made. */
    private static boolean allows(TickSize tick, String price) {
        try {
            return tick.allows(Price.of(price));
        } catch (IllegalArgumentException notAPrice) {
            return false;
        }
    }
}
