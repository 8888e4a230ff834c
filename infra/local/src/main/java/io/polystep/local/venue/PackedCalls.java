package io.polystep.local.venue;

import io.polystep.domain.Address;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Takes apart the call data with which a wallet makes several calls at once. */
final class PackedCalls {
    private static final int SELECTOR_DIGITS = 2 + 8;
    private static final String PROXY_SELECTOR = "0x34ee9791";
    private static final String MULTI_SEND_SELECTOR = "0x8d80ff0a";
    private static final int WORD = 64;
    private static final int ADDRESS = 40;
    private static final int MOST_CALLS = 100;

    private final String digits;

    private PackedCalls(String digits) {
        this.digits = digits;
    }

    /** The calls in {@code proxy((uint8 typeCode,address to,uint256 value,bytes data)[])}. */
    static List<WalletCall> ofProxy(String data) {
        return of(data, PROXY_SELECTOR).proxyCalls();
    }

    /** The calls in {@code multiSend(bytes)}, each as operation, address, value, length and data without padding. */
    static List<WalletCall> ofMultiSend(String data) {
        return of(data, MULTI_SEND_SELECTOR).multiSendCalls();
    }

    private static PackedCalls of(String data, String selector) {
        if (!data.startsWith(selector)) {
            throw malformed();
        }
        return new PackedCalls(data.substring(SELECTOR_DIGITS));
    }

    private List<WalletCall> proxyCalls() {
        int list = offset(0, 0);
        int count = number(list);
        if (count > MOST_CALLS) {
            throw malformed();
        }
        List<WalletCall> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int call = offset(list + WORD, i);
            int bytes = offset(call, 3);
            refuseValue(word(call + 2 * WORD));
            calls.add(new WalletCall(
                    address(word(call + WORD).substring(WORD - ADDRESS)), text(bytes + WORD, 2 * number(bytes))));
        }
        return calls;
    }

    private List<WalletCall> multiSendCalls() {
        int at = offset(0, 0) + WORD;
        int end = at + 2 * number(at - WORD);
        List<WalletCall> calls = new ArrayList<>();
        while (at < end) {
            Address to = address(part(at + 2, ADDRESS));
            refuseValue(word(at + 2 + ADDRESS));
            int length = 2 * number(at + 2 + ADDRESS + WORD);
            int data = at + 2 + ADDRESS + 2 * WORD;
            calls.add(new WalletCall(to, text(data, length)));
            at = data + length;
        }
        return calls;
    }

    /** Where the item begins whose offset is the word {@code index} after {@code base}, counted from {@code base}. */
    private int offset(int base, int index) {
        return Math.addExact(base, 2 * number(base + index * WORD));
    }

    private int number(int at) {
        BigInteger value = new BigInteger(word(at), 16);
        if (value.bitLength() > 24) {
            throw malformed();
        }
        return value.intValue();
    }

    private String text(int at, int length) {
        return "0x" + part(at, length);
    }

    private String word(int at) {
        return part(at, WORD);
    }

    private String part(int at, int length) {
        if (at < 0 || length < 0 || at + length > digits.length()) {
            throw malformed();
        }
        return digits.substring(at, at + length);
    }

    private static Address address(String digits) {
        return new Address("0x" + digits);
    }

    private static void refuseValue(String word) {
        if (!word.matches("0+")) {
            throw VenueRefusal.badRequest("calls with value are not supported");
        }
    }

    private static VenueRefusal malformed() {
        return VenueRefusal.badRequest("invalid request: data");
    }
}
