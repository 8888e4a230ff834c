package io.polystep.polymarket.wire;

import io.polystep.domain.Whole;
import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Micros;

/** Reads a listing's fees. The old basis-point fields are not read: they no longer say what is charged. */
final class GammaFees {
    private static final FeeSchedule FREE = new FeeSchedule(0, 1);

    private GammaFees() {}

    static FeeSchedule read(Fields listing) {
        return listing.flag("feesEnabled") ? schedule(listing) : FREE;
    }

    private static FeeSchedule schedule(Fields listing) {
        if (!listing.has("feeSchedule")) {
            throw listing.wrong("feeSchedule", "an object, because feesEnabled is true");
        }
        Fields schedule = listing.object("feeSchedule");
        if (!schedule.flag("takerOnly")) {
            throw schedule.wrong("takerOnly", "true, because fees of makers are not known to this system");
        }
        long rate = schedule.value("rate", "a rate from 0 to 1", Micros::parse);
        int exponent = schedule.value("exponent", "a whole number from 1 to 4", GammaFees::whole);
        return new FeeSchedule(rate, exponent);
    }

    private static int whole(String text) {
        return Whole.ofDecimal(text);
    }
}
