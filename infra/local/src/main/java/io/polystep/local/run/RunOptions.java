package io.polystep.local.run;

import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.StrategyId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What a run is asked to do.
 *
 * @param data the session directory, or empty for the bundled synthetic session
 * @param from windows that start earlier are left out
 * @param to windows that end later are left out
 * @param strategy which strategy decides
 * @param cash opening deposit, above zero
 * @param seed for everything that is drawn
 * @param assumedFees the takers' fee of markets whose session gives none
 * @param keep where the run is kept so that it can be continued, or empty for memory only
 */
public record RunOptions(
        Optional<Path> data,
        Optional<Instant> from,
        Optional<Instant> to,
        StrategyId strategy,
        Usdc cash,
        long seed,
        FeeSchedule assumedFees,
        Optional<Path> keep) {
    /** Refuses an empty purse and a reversed range. */
    public RunOptions {
        if (!cash.isPositive()) {
            throw new IllegalArgumentException("expected cash above zero, found " + cash);
        }
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw new IllegalArgumentException("expected --from before --to, found " + from.get() + " and " + to.get());
        }
    }

    /** What must be the same for a kept run to be continued, in one line. */
    String fingerprint() {
        return String.join(
                " ",
                "data="
                        + data.map(path -> path.toAbsolutePath().normalize().toString())
                                .orElse("bundled"),
                "from=" + from.map(Instant::toString).orElse("-"),
                "to=" + to.map(Instant::toString).orElse("-"),
                "strategy=" + strategy,
                "cash=" + cash,
                "seed=" + seed,
                "fees=" + assumedFees);
    }
}
