package io.polystep.domain.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Seeded;
import io.polystep.domain.money.Usdc;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class ModeTest {
    private static final Usdc PEAK = Usdc.of("100");

    @Test
    void growsMoreCarefulWithLossOfThePeak() {
        assertEquals(Mode.NORMAL, at("92.000001", 0));
        assertEquals(Mode.CONSERVATIVE, at("92", 0));
        assertEquals(Mode.DEFENSIVE, at("85", 0));
        assertEquals(Mode.RECOVERY, at("75", 0));
    }

    @Test
    void growsMoreCarefulWithLossesInARow() {
        assertEquals(Mode.NORMAL, at("100", 1));
        assertEquals(Mode.CONSERVATIVE, at("100", 2));
        assertEquals(Mode.DEFENSIVE, at("100", 3));
        assertEquals(Mode.RECOVERY, at("100", 9));
    }

    @Test
    void takesWhatIsNotKnownForLost() {
        Equity unknown = new Equity(Usdc.of("80"), Usdc.of("100"));

        assertEquals(Mode.DEFENSIVE, Mode.of(PEAK, unknown, Results.NONE));
    }

    @Test
    @DisplayName("I-32: size never grows with severity and never shrinks with equity")
    void i32SizeIsMonotone() {
        Seeded.rounds(20_261_121, 2_000, random -> {
            Usdc size = new Usdc(random.nextLong(1, 1_000_000_000));
            Usdc milder = size;
            for (Mode mode : Mode.values()) {
                assertTrue(mode.of(size).compareTo(milder) <= 0, "size " + size + " in " + mode);
                milder = mode.of(size);
            }
            int losses = random.nextInt(6);
            Usdc poor = new Usdc(random.nextLong(0, 120_000_000));
            Usdc rich = poor.plus(new Usdc(random.nextLong(0, 50_000_000)));
            assertTrue(sized(poor, losses, size).compareTo(sized(rich, losses, size)) <= 0, poor + " and " + rich);
            assertTrue(sized(poor, losses + 1, size).compareTo(sized(poor, losses, size)) <= 0, "losses " + losses);
        });
    }

    private static Usdc sized(Usdc equity, int losses, Usdc size) {
        return Mode.of(PEAK, Equity.exactly(equity), results(losses)).of(size);
    }

    private static Mode at(String equity, int losses) {
        return Mode.of(PEAK, Equity.exactly(Usdc.of(equity)), results(losses));
    }

    private static Results results(int losses) {
        return losses == 0 ? Results.NONE : new Results(0, losses, losses, 0);
    }
}
