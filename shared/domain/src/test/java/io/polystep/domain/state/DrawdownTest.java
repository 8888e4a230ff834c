package io.polystep.domain.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.polystep.domain.money.Usdc;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class DrawdownTest {
    private static final Usdc PEAK = Usdc.of("300");

    @Test
    @DisplayName("30 % of the peak: exactly so much stops, one millionth less does not")
    void stopsAtThirtyPercentToTheMillionth() {
        assertEquals(Drawdown.CERTAIN, Drawdown.of(PEAK, Equity.exactly(Usdc.of("210"))));
        assertEquals(Drawdown.NONE, Drawdown.of(PEAK, Equity.exactly(Usdc.of("210.000001"))));
        assertEquals(Usdc.of("210.000001"), Drawdown.least(PEAK));
    }

    @Test
    void isOnlyPossibleWhileTheUpperEndIsAboveTheFloor() {
        assertEquals(Drawdown.POSSIBLE, Drawdown.of(PEAK, new Equity(Usdc.of("200"), Usdc.of("290"))));
        assertEquals(Drawdown.CERTAIN, Drawdown.of(PEAK, new Equity(Usdc.of("100"), Usdc.of("200"))));
    }

    @Test
    @DisplayName("I-05: chain 200.97 against a true peak of 300 is a drawdown of more than 30 %")
    @Tag("I-05")
    void i05SeesTheLossAgainstTheTruePeak() {
        assertEquals(Drawdown.CERTAIN, Drawdown.of(PEAK, Equity.exactly(Usdc.of("200.97"))));
    }

    @Test
    @DisplayName("I-07: peak and current are of one definition, so 290.53 against cash 198.46 with 92 open is no halt")
    @Tag("I-07")
    void i07ComparesOneDefinition() {
        assertEquals(Drawdown.NONE, Drawdown.of(Usdc.of("290.53"), new Equity(Usdc.of("290.46"), Usdc.of("290.46"))));
        assertEquals(
                Drawdown.POSSIBLE, Drawdown.of(Usdc.of("290.53"), new Equity(Usdc.of("198.46"), Usdc.of("290.46"))));
    }

    @Test
    @DisplayName("I-17: an account that never held anything has lost nothing")
    @Tag("I-17")
    void i17LosesNothingOfNothing() {
        assertEquals(Drawdown.NONE, Drawdown.of(Usdc.ZERO, Equity.exactly(Usdc.ZERO)));
    }
}
