package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.PermanentException;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeePolicyTest {
    private static final FeePolicy SMALL = new FeePolicy(big(25), big(30), big(100), big(1_000));

    @ParameterizedTest
    @CsvSource({"0, 30", "29, 30", "30, 30", "31, 31"})
    void tipsAtLeastTheUsual(long suggested, long tip) {
        assertEquals(big(tip), SMALL.tip(big(suggested)));
    }

    @Test
    void neverTipsBelowThePoolsLeast() {
        assertEquals(big(25), new FeePolicy(big(25), big(1), big(100), big(1)).tip(BigInteger.TWO));
    }

    @Test
    void offersTwiceTheBaseFeeUpToTheCap() {
        assertEquals(big(100), SMALL.maxFee(big(35), big(30)));
        assertFalse(SMALL.refuses(new GasOffer(big(30), big(100))));
        assertTrue(SMALL.refuses(new GasOffer(big(30), big(101))));
        assertEquals(big(7_000_000_000L), SMALL.cappedAt(7).maxFeeCap());
    }

    @ParameterizedTest
    @CsvSource({"5, 6", "6, 8", "833, 1000", "834, 1000", "1000, 1000"})
    void allowsAFifthMoreGasUpToTheCap(long estimate, long limit) {
        assertEquals(big(limit), SMALL.gasLimit(big(estimate)));
    }

    @Test
    void refusesAnEstimateAboveTheCap() {
        assertThrows(PermanentException.class, () -> SMALL.gasLimit(big(1_001)));
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }
}
