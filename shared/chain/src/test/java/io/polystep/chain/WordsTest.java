package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.polystep.domain.Address;
import java.math.BigInteger;
import java.nio.BufferOverflowException;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void laysNumbersAndAddressesOutAsSingleWordsDo() {
        Address address = new Address("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266");
        BigInteger widest = BigInteger.TWO.pow(256).subtract(BigInteger.ONE);

        byte[] words = new Words(4)
                .put(Long.MAX_VALUE)
                .put(address)
                .put(widest)
                .put(Bytes.word(7))
                .bytes();

        assertArrayEquals(
                Bytes.concat(Bytes.word(Long.MAX_VALUE), Bytes.word(address), Bytes.word(widest), Bytes.word(7)),
                words);
    }

    @Test
    void refusesTooFewAndTooManyWords() {
        Words words = new Words(1);

        assertThrows(IllegalStateException.class, words::bytes);
        words.put(1);
        assertThrows(IllegalArgumentException.class, () -> words.put(2));
        assertThrows(BufferOverflowException.class, () -> words.put(new byte[Bytes.WORD]));
    }

    @Test
    void refusesANegativeNumber() {
        assertThrows(IllegalArgumentException.class, () -> new Words(1).put(BigInteger.ONE.negate()));
        assertThrows(IllegalArgumentException.class, () -> new Words(1).put(-1L));
    }
}
