package io.polystep.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.StrategyId;
import io.polystep.domain.risk.Limits;
import io.polystep.strategy.late.LateConfirmation;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EnabledTest {
    // Stake 10, fee ceiling 0.70 and a cent for rounding: the least limit that lets an order pass.
    private static final String JUST_ENOUGH = "10.71";

    @Test
    void enablesAStrategyWhoseStakeAndFeeFitTheOrderLimit() {
        assertEquals(LateConfirmation.ID, enabled(JUST_ENOUGH).getFirst().id());
    }

    @Test
    void refusesALimitThatWouldRefuseEveryOrder() {
        String message = refusal("10.70", LateConfirmation.ID);

        assertTrue(message.contains("expected MAX_ORDER of at least " + JUST_ENOUGH), message);
        assertTrue(message.contains("found 10.7"), message);
    }

    @Test
    void refusesAStrategyThatDoesNotExist() {
        assertTrue(refusal("50", new StrategyId("martingale")).contains("found 'martingale'"));
    }

    private static List<io.polystep.strategy.Strategy> enabled(String maxOrder) {
        return Enabled.of(List.of(LateConfirmation.ID), limits(maxOrder));
    }

    private static String refusal(String maxOrder, StrategyId strategy) {
        return String.valueOf(
                assertThrows(PermanentException.class, () -> Enabled.of(List.of(strategy), limits(maxOrder)))
                        .getMessage());
    }

    private static Limits limits(String maxOrder) {
        return new Limits(
                Usdc.of(maxOrder), Usdc.of("50"), Usdc.of("50"), 3, 1, Usdc.of("10"), 1_000, 1_000, Usdc.of("1000000"));
    }
}
