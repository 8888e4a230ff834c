package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {
    @Test
    void keepsEveryNumberThroughItsWord() {
        long seed = 11L;
        Random random = new Random(seed);
        for (int bits = 0; bits <= 256; bits++) {
            BigInteger number = new BigInteger(bits, random);
            byte[] word = Bytes.word(number);
            assertEquals(Bytes.WORD, word.length, "seed " + seed);
            assertEquals(number, new BigInteger(1, word), "seed " + seed);
            assertArrayEquals(word, Bytes.word(Bytes.hex(word)), "seed " + seed);
        }
    }

    @Test
    void refusesNumbersThatFitNoWord() {
        assertThrows(IllegalArgumentException.class, () -> Bytes.word(BigInteger.ONE.shiftLeft(256)));
        assertThrows(IllegalArgumentException.class, () -> Bytes.word(-1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "0x0", "0xzz"})
    void refusesWhatIsNoHex(String text) {
        assertThrows(IllegalArgumentException.class, () -> Bytes.of(text));
    }
}
