package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.polystep.domain.Address;
import org.junit.jupiter.api.Test;

class SessionSignatureTest {
    private static final Address SIGNER = new Address("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266");

    /** The layout is that of the ABI: three words of head, the length, the bytes padded to words, then the mark. */
    @Test
    void wrapsASignatureAsTheAbiLaysItOut() {
        byte[] inner = new byte[65];
        inner[0] = (byte) 0xaa;
        inner[64] = 0x1b;

        String wrapped = Bytes.hex(SessionSignature.wrapped(SIGNER, inner)).substring(2);

        assertEquals("0".repeat(24) + SIGNER.text().substring(2).toLowerCase(java.util.Locale.ROOT), word(wrapped, 0));
        assertEquals("0".repeat(64), word(wrapped, 1));
        assertEquals("0".repeat(62) + "60", word(wrapped, 2));
        assertEquals("0".repeat(62) + "41", word(wrapped, 3));
        assertEquals("aa" + "0".repeat(62), word(wrapped, 4));
        assertEquals("0".repeat(64), word(wrapped, 5));
        assertEquals("1b" + "0".repeat(62), word(wrapped, 6));
        assertEquals("6492".repeat(16), word(wrapped, 7));
        assertEquals(8 * 64, wrapped.length());
    }

    private static String word(String hex, int index) {
        return hex.substring(index * 64, (index + 1) * 64);
    }
}
