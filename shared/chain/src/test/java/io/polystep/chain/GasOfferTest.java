package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.domain.error.RetryableException;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GasOfferTest {
    private static final FeePolicy POLICY = FeePolicy.standard();

    @ParameterizedTest
    @CsvSource({"8, 16, 9, 18", "1, 7, 2, 8", "0, 0, 0, 0", "25000000000, 30000000001, 28125000000, 33750000002"})
    void raisesBothPartsByAnEighthRoundedUp(long tip, long most, long newTip, long newMost) {
        assertEquals(offer(newTip, newMost), offer(tip, most).replacement(POLICY));
    }

    @Test
    void alwaysRaisesByAtLeastWhatThePoolAsksFor() {
        long seed = 1121;
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            long tip = 1 + random.nextLong(200_000_000_000L);
            GasOffer before = offer(tip, tip + random.nextLong(200_000_000_000L));
            GasOffer after = before.replacement(POLICY);
            assertTrue(
                    after.tip()
                                    .multiply(BigInteger.valueOf(8))
                                    .compareTo(before.tip().multiply(BigInteger.valueOf(9)))
                            >= 0,
                    "seed " + seed);
        }
    }

    @Test
    void signsNothingAboveTheCap() {
        assertThrows(
                RetryableException.class, () -> offer(1, 1_900_000_000_000L).replacement(POLICY));
    }

    @Test
    void offersTwiceTheHighestBaseFeeAndTheMiddleTip() throws IOException {
        FeeHistory history = history(
                "{\"baseFeePerGas\":[\"0x64\",\"0x12c\",\"0xc8\"],\"reward\":[[\"0xba43b7400\"],[\"0x9502f9000\"]]}");

        assertEquals(BigInteger.valueOf(300), history.highestBaseFee());
        assertEquals(offer(50_000_000_000L, 50_000_000_600L), history.offer(POLICY));
    }

    @Test
    void refusesAHistoryWithoutFeesOrWithMalformedOnes() {
        assertThrows(RetryableException.class, () -> history("{}"));
        assertThrows(RetryableException.class, () -> history("{\"baseFeePerGas\":[\"12\"]}"));
    }

    @Test
    void refusesAHistoryThatWouldCostMoreThanTheCap() {
        FeeHistory dear = new FeeHistory(List.of(BigInteger.TEN.pow(12)), List.of());

        assertThrows(RetryableException.class, () -> dear.offer(POLICY));
    }

    private static FeeHistory history(String json) throws IOException {
        return FeeHistory.of(new ObjectMapper().readTree(json));
    }

    private static GasOffer offer(long tip, long most) {
        return new GasOffer(BigInteger.valueOf(tip), BigInteger.valueOf(most));
    }
}
