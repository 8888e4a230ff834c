package io.polystep.state;

import io.polystep.domain.Address;
import io.polystep.domain.ledger.Position;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.port.ChainReader;
import io.polystep.domain.port.Halts;
import io.polystep.domain.port.RedemptionLedger;
import io.polystep.domain.port.StateLedger;
import io.polystep.domain.state.CashReading;
import io.polystep.domain.state.Drawdown;
import io.polystep.domain.state.Mark;
import io.polystep.domain.state.Standing;
import io.polystep.domain.state.Valuation;
import io.polystep.domain.state.Worth;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * One look at the wallet and at every open position. A wallet that cannot be read ends it: the record stays as it is and
 * grows stale, and nothing is concluded. A position that cannot be valued is not known.
 *
 * @param wallet whose
 * @param state the record
 * @param redemptions our positions
 * @param chain the wallet's cash
 * @param block number of the chain's newest block
 * @param worths what positions are worth
 * @param halts where a drawdown latches
 * @param clock the time of the look
 */
record Look(
        Address wallet,
        StateLedger state,
        RedemptionLedger redemptions,
        ChainReader chain,
        LongSupplier block,
        Worths worths,
        Halts halts,
        InstantSource clock) {
    private static final String ACTOR = "state";

    /**
     * Looks and stores what was seen.
     *
     * @throws io.polystep.domain.error.RetryableException if the wallet cannot be read, or the record changed meanwhile
     */
    LookReport run() {
        Instant now = clock.instant();
        Standing before = state.today(now);
        List<Position> positions = redemptions.positions();
        // The block first: what is read after it is at least as new.
        long height = block.getAsLong();
        CashReading cash = new CashReading(chain.collateral(wallet), "chain", height, now);
        List<String> unknown = new ArrayList<>();
        state.look(before, cash, marks(positions, now, unknown), now);
        Standing after = state.standing(now);
        latch(after, now);
        return LookReport.of(after, positions.size(), List.copyOf(unknown));
    }

    private List<Mark> marks(List<Position> positions, Instant now, List<String> unknown) {
        Map<ConditionId, List<Position>> byMarket = new LinkedHashMap<>();
        positions.forEach(position -> byMarket.computeIfAbsent(position.condition(), key -> new ArrayList<>())
                .add(position));
        return byMarket.entrySet().stream()
                .map(market -> Valuation.mark(market.getKey(), valued(market.getValue(), now, unknown), now))
                .toList();
    }

    private List<Valuation> valued(List<Position> positions, Instant now, List<String> unknown) {
        return positions.stream()
                .map(position -> {
                    Worth worth = worths.of(position, now);
                    if (worth instanceof Worth.Unknown none) {
                        unknown.add(position.token() + ": " + none.reason());
                    }
                    return new Valuation(position, worth);
                })
                .toList();
    }

    private void latch(Standing standing, Instant now) {
        if (standing.drawdown() == Drawdown.CERTAIN) {
            halts.set(
                    Halts.GLOBAL,
                    "drawdown: equity " + standing.equity() + ", peak "
                            + standing.record().peak() + ", limit " + Drawdown.LIMIT_PERCENT + " %",
                    ACTOR,
                    now);
        }
    }
}
