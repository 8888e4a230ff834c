package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class AbiCallTest {
    private static final AbiValue ONE = AbiValue.of(BigInteger.ONE);

    @Test
    void putsWhatVariesInLengthBehindAllHeads() {
        String call =
                AbiCall.encode("f(uint256[],bool)", List.of(new AbiValue.Sequence(List.of(ONE)), AbiValue.of(true)));

        assertEquals(words("40", "1", "1", "1"), call.substring(10));
    }

    @Test
    void padsBytesBehindToWholeWords() {
        String call = AbiCall.encode("f(bytes)", List.of(new AbiValue.Blob("0xabcdef")));

        assertEquals(words("20", "3") + "abcdef" + "0".repeat(58), call.substring(10));
    }

    @Test
    void writesNoWordForEmptyBytes() {
        assertEquals(
                words("20", "0"),
                AbiCall.encode("f(bytes)", List.of(new AbiValue.Blob("0x"))).substring(10));
    }

    @Test
    void countsTheDistanceInsideATupleFromTheTuplesOwnStart() {
        AbiValue tuple = new AbiValue.Tuple(List.of(ONE, new AbiValue.Sequence(List.of())));

        assertEquals(
                words("20", "1", "40", "0"),
                AbiCall.encode("f((uint8,uint8[]))", List.of(tuple)).substring(10));
    }

    @Test
    void writesATupleOfFixedLengthInPlace() {
        AbiValue tuple = new AbiValue.Tuple(List.of(ONE, AbiValue.of(false)));

        assertEquals(
                words("1", "0", "1"),
                AbiCall.encode("f((uint8,bool),uint8)", List.of(tuple, ONE)).substring(10));
    }

    @Test
    void refusesNumbersAndBytesThatDoNotFitAWord() {
        assertThrows(IllegalArgumentException.class, () -> AbiValue.of(BigInteger.ONE.negate()));
        assertThrows(IllegalArgumentException.class, () -> AbiValue.of(BigInteger.TWO.pow(256)));
        assertThrows(IllegalArgumentException.class, () -> AbiValue.fixed("0x" + "00".repeat(33)));
        assertThrows(IllegalArgumentException.class, () -> AbiValue.fixed("0x"));
        assertThrows(IllegalArgumentException.class, () -> new AbiValue.Word("0x01"));
        assertThrows(IllegalArgumentException.class, () -> new AbiValue.Blob("0x0"));
    }

    private static String words(String... numbers) {
        StringBuilder all = new StringBuilder();
        for (String number : numbers) {
            all.append("0".repeat(64 - number.length())).append(number);
        }
        return all.toString();
    }
}
