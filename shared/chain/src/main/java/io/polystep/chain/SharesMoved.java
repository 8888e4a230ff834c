package io.polystep.chain;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Address;
import io.polystep.domain.error.RetryableException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Whether a transaction took shares out of a wallet, by the ERC-1155 transfer logs of the contracts that keep shares. */
final class SharesMoved {
    private static final String SINGLE = topic("TransferSingle(address,address,address,uint256,uint256)");
    private static final String BATCH = topic("TransferBatch(address,address,address,uint256[],uint256[])");
    private static final Pattern WORDS = Pattern.compile("0x[0-9a-fA-F]*+");
    private static final int DIGITS = 2 * Bytes.WORD;
    private static final int WITH_PARTIES = 4;

    private SharesMoved() {}

    static boolean from(Address holder, JsonNode logs, List<Address> keepers) {
        for (JsonNode log : logs) {
            if (isOurs(log, holder, keepers) && amount(log).signum() > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOurs(JsonNode log, Address holder, List<Address> keepers) {
        JsonNode topics = log.path("topics");
        return topics.size() == WITH_PARTIES
                && keepers.stream()
                        .anyMatch(keeper -> keeper.lower()
                                .equalsIgnoreCase(log.path("address").asText()))
                && topics.get(2).asText().equalsIgnoreCase(Bytes.hex(Bytes.word(holder)));
    }

    /** The amounts of a transfer log together; an adapter also moves balances of zero. */
    private static BigInteger amount(JsonNode log) {
        String topic = log.path("topics").get(0).asText();
        List<BigInteger> words = words(log.path("data").asText());
        if (topic.equalsIgnoreCase(SINGLE)) {
            return at(words, 1);
        }
        return topic.equalsIgnoreCase(BATCH) ? sum(words) : BigInteger.ZERO;
    }

    /** The second of two arrays: its place is in the second word, its length in front of it. */
    private static BigInteger sum(List<BigInteger> words) {
        int start = index(at(words, 1).divide(BigInteger.valueOf(Bytes.WORD)), words);
        int length = index(at(words, start), words);
        BigInteger sum = BigInteger.ZERO;
        for (int i = 1; i <= length; i++) {
            sum = sum.add(at(words, start + i));
        }
        return sum;
    }

    private static int index(BigInteger number, List<BigInteger> words) {
        return number.min(BigInteger.valueOf(words.size())).intValueExact();
    }

    private static BigInteger at(List<BigInteger> words, int index) {
        if (index >= words.size()) {
            throw new RetryableException("expected the amounts of a transfer of shares, found " + words.size()
                    + " words and none at " + index);
        }
        return words.get(index);
    }

    private static List<BigInteger> words(String data) {
        if (!WORDS.matcher(data).matches() || data.length() % DIGITS != 2) {
            throw new RetryableException("expected whole words in the data of a transfer of shares, found "
                    + data.length() + " characters of another form");
        }
        return IntStream.range(0, (data.length() - 2) / DIGITS)
                .mapToObj(i -> new BigInteger(data.substring(2 + i * DIGITS, 2 + (i + 1) * DIGITS), 16))
                .toList();
    }

    private static String topic(String event) {
        return Bytes.hex(Keccak.digest(event.getBytes(StandardCharsets.US_ASCII)));
    }
}
