package io.polystep.local.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** Spellings that a decoder should not trip over. */
final class Oddities {
    /** Numbers, bare or in quotes, most of them not valid JSON or not in range. */
    static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "1",
            "2",
            ".48",
            "0.48",
            "48.",
            "00.48",
            "+0.48",
            "1e-2",
            "5e-1",
            "1E400",
            "-1e400",
            "1e999999999",
            "1e-999999999",
            "0e999999999",
            "9e2147483647",
            "1e2147483648",
            "NaN",
            "Infinity",
            "-Infinity",
            "0x10",
            "0.1234567",
            "0.0000001",
            "0.1234560000",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "2147483648",
            "9223372036854.775808",
            "1e12",
            "4e17",
            "999999999999999999",
            "31556889864403199",
            "31556889864403200",
            "253402300800000",
            "115792089237316195423570985008687907853269984665640564039457584007913129639935",
            "115792089237316195423570985008687907853269984665640564039457584007913129639936",
            "1,5",
            "1_000",
            "٣",
            "0.5f",
            "5L",
            "--1",
            "1.2.3",
            " 1",
            "1 ",
            "\\u0031");

    /** Texts without their quotes. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "true",
            "false",
            "None",
            "undefined",
            "[]",
            "{}",
            "[\\\"1\\\",\\\"2\\\"]",
            "[1,2]",
            "[null]",
            "\\u0000",
            "\\ud800",
            "\\u202e",
            "\\n",
            "%s",
            "../../etc",
            "0x",
            "0X1",
            "0xzz",
            "LTE=",
            "MA==",
            "LIVE",
            "live",
            "MATCHED",
            "matched",
            "BUY",
            "SELL",
            "v2",
            "v3",
            "2026-02-30T00:00:00Z",
            "+1000000000-01-01T00:00:00Z",
            "-999999999-01-01T00:00:00Z",
            "1970-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59.999999999Z",
            "2026-02-07 20:00:00+99",
            "book",
            "trade",
            "order",
            "PONG");

    private Oddities() {}

    static String pick(List<String> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }
}
