package io.polystep.local.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.local.chain.doubles.Addresses;
import io.polystep.local.chain.doubles.Calldata;
import io.polystep.local.chain.doubles.TestWorld;
import io.polystep.local.chain.evm.Bytes;
import java.math.BigInteger;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionSpeedTest {
    private static final int TRANSACTIONS = 300;
    /** Ten times what an unloaded machine needs, so that only a change of order of magnitude fails. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Test
    void minesHundredsOfTransactionsInSeconds() {
        TestWorld world = new TestWorld();
        Bytes mint = Calldata.of("mint(address,uint256)").word(1).word(1).bytes();
        long begin = System.nanoTime();

        for (int i = 0; i < TRANSACTIONS; i++) {
            world.trader.require(Addresses.USDC_E, mint);
        }

        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.println(TRANSACTIONS + " signed transactions took " + took.toMillis() + " ms");
        assertEquals(BigInteger.valueOf(TRANSACTIONS), world.dollars(Addresses.USDC_E, BigInteger.ONE));
        assertTrue(took.compareTo(LIMIT) < 0, "took " + took);
    }
}
