package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevertTest {
    private static final String PAUSED_TEXT = "08c379a0"
            + "0000000000000000000000000000000000000000000000000000000000000020"
            + "0000000000000000000000000000000000000000000000000000000000000006"
            + "7061757365640000000000000000000000000000000000000000000000000000";

    @Test
    void readsAnErrorText() {
        assertEquals("reverted: paused", Revert.describe("0x" + PAUSED_TEXT));
    }

    @ParameterizedTest
    @CsvSource({
        "0x4e487b710000000000000000000000000000000000000000000000000000000000000011, panic 0x11",
        "0x8baa579f, reverted with InvalidSignature",
        "0xE72F7245, reverted with UserIsPaused",
        "0x12345678, reverted with unknown error 0x12345678",
        "0x, reverted without a reason",
        "0x1234, reverted without a reason",
        "0x08c379a0, reverted: (cut off)"
    })
    void namesOtherReverts(String data, String text) {
        assertEquals(text, Revert.describe(data));
    }

    @Test
    void describesEveryCutAndGarbledTextWithoutFailing() {
        long seed = 7L;
        Random random = new Random(seed);
        byte[] whole = HexFormat.of().parseHex(PAUSED_TEXT);
        for (int length = 0; length <= whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            for (int i = 4; i < length; i++) {
                cut[i] = random.nextBoolean() ? cut[i] : (byte) random.nextInt();
            }
            String expectedStart = "reverted";
            assertEquals(
                    expectedStart,
                    Revert.describe(Bytes.hex(cut)).substring(0, expectedStart.length()),
                    "seed " + seed + ", length " + length);
        }
    }
}
