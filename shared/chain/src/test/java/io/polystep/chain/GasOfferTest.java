package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
        assertEquals(offer(newTip, newMost), offer(tip, most).replacement());
    }

    @Test
    void alwaysRaisesByAtLeastWhatThePoolAsksFor() {
        long seed = 1121;
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            long tip = 1 + random.nextLong(200_000_000_000L);
            GasOffer before = offer(tip, tip + random.nextLong(200_000_000_000L));
            GasOffer after = before.replacement();
            assertTrue(
                    after.tip()
                                    .multiply(BigInteger.valueOf(8))
                                    .compareTo(before.tip().multiply(BigInteger.valueOf(9)))
                            >= 0,
                    "seed " + seed);
        }
    }

    @Test
    void offersTwiceTheHighestBaseFeeAndTheMiddleTip() throws IOException {
        FeeHistory history = history(
                "{\"baseFeePerGas\":[\"0x64\",\"0x12c\",\"0xc8\"],\"reward\":[[\"0xba43b7400\"],[\"0x9502f9000\"]]}");

        assertEquals(BigInteger.valueOf(300), history.highestBaseFee());
        assertEquals(offer(50_000_000_000L, 50_000_000_600L), history.offer(POLICY, BigInteger.ZERO));
    }

    @Test
    void refusesAHistoryWithoutFeesOrWithMalformedOnes() {
        assertThrows(RetryableException.class, () -> history("{}"));
        assertThrows(RetryableException.class, () -> history("{\"baseFeePerGas\":[\"12\"]}"));
    }

    @Test
    void tellsAnOfferAboveTheCapFromOneBelow() {
        FeeHistory dear = new FeeHistory(List.of(BigInteger.TEN.pow(12)), List.of());
        FeeHistory usual = new FeeHistory(List.of(BigInteger.TEN.pow(11)), List.of());

        assertTrue(POLICY.refuses(dear.offer(POLICY, BigInteger.ZERO)));
        assertFalse(POLICY.refuses(usual.offer(POLICY, BigInteger.ZERO)));
    }

    @Test
    void followsTheNodesTipWhenThatIsTheHighest() {
        FeeHistory history = new FeeHistory(List.of(BigInteger.TEN), List.of(BigInteger.ONE));

        assertEquals(offer(99_000_000_000L, 99_000_000_020L), history.offer(POLICY, big(99_000_000_000L)));
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }

    private static FeeHistory history(String json) throws IOException {
        return FeeHistory.of(new ObjectMapper().readTree(json));
    }

    private static GasOffer offer(long tip, long most) {
        return new GasOffer(BigInteger.valueOf(tip), BigInteger.valueOf(most));
    }
}
