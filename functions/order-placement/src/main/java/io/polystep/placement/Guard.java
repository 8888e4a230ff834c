package io.polystep.placement;

import io.polystep.domain.port.Halts;
import io.polystep.domain.port.StateLedger;
import io.polystep.domain.risk.Limits;
import io.polystep.domain.risk.Refusal;
import io.polystep.domain.risk.Verdict;
import java.time.Instant;

/**
 * What stands around the gate: which limits are in force, and the halt that latches when the gate sees a certain drawdown.
 *
 * @param configured the limits of this function's configuration
 * @param state where the limits in force are
 * @param halts where halts are
 */
record Guard(Limits configured, StateLedger state, Halts halts) {
    private static final String ACTOR = "gate";

    /** The limits in force: a tighter configuration at once, a looser one when its day has come. */
    Limits limits(boolean mayLoosen, Instant now) {
        return state.limits(configured, mayLoosen, now);
    }

    /** Halts everything when the verdict names a certain drawdown; before the refusal is stored, so that none is lost. */
    void latch(Verdict verdict, Instant now) {
        if (verdict instanceof Verdict.Refused refused) {
            refused.refusals().stream()
                    .filter(refusal -> refusal.rule() == Refusal.Rule.DRAWDOWN)
                    .findFirst()
                    .ifPresent(refusal -> halts.set(Halts.GLOBAL, "drawdown: " + refusal.detail(), ACTOR, now));
        }
    }
}
