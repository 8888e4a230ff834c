package io.polystep.chain;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Address;
import io.polystep.domain.Excerpt;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.reconciliation.Movement;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Transfers of dollars to and from a wallet, and the outcome tokens that came to it, by range of blocks. */
final class TransferLogs {
    /** Nodes refuse wider ranges. */
    private static final long BLOCKS_IN_A_QUERY = 1_000;

    private static final long MOST_BLOCKS = 200 * BLOCKS_IN_A_QUERY;
    private static final String DOLLARS = topic("Transfer(address,address,uint256)");
    private static final String SINGLE = topic("TransferSingle(address,address,address,uint256,uint256)");
    private static final String BATCH = topic("TransferBatch(address,address,address,uint256[],uint256[])");

    private final JsonRpc rpc;
    private final Contracts contracts;
    private final Address wallet;
    private final long finalised;
    private final Map<String, Boolean> venue = new HashMap<>();
    private final Map<Long, Instant> times = new HashMap<>();

    TransferLogs(JsonRpc rpc, Contracts contracts, Address wallet, long finalised) {
        this.rpc = rpc;
        this.contracts = contracts;
        this.wallet = wallet;
        this.finalised = finalised;
    }

    /**
     * What was found.
     *
     * @param movements of dollars
     * @param tokens that came in
     */
    record Found(List<Movement> movements, Set<TokenId> tokens) {}

    /** Looks through blocks {@code first} to {@code last}, both included; none when {@code first} is later. */
    Found between(long first, long last) {
        if (last - first >= MOST_BLOCKS) {
            throw new PermanentException("expected at most " + MOST_BLOCKS
                    + " blocks since the last reconciliation, found " + (last - first + 1)
                    + "; compare the deposits of that time by hand and start the cursor anew");
        }
        Map<String, JsonNode> dollars = new LinkedHashMap<>();
        Set<TokenId> tokens = new HashSet<>();
        for (long from = first; from <= last; from += BLOCKS_IN_A_QUERY) {
            long to = Math.min(last, from + BLOCKS_IN_A_QUERY - 1);
            // A transfer to oneself is in both answers and moves nothing.
            query(contracts.collateral(), from, to, topics(DOLLARS, word(), null))
                    .forEach(log -> put(dollars, log));
            query(contracts.collateral(), from, to, topics(DOLLARS, null, word()))
                    .forEach(log -> put(dollars, log));
            for (MarketVersion version : MarketVersion.values()) {
                query(contracts.tokens(version), from, to, topics(List.of(SINGLE, BATCH), null, null, word()))
                        .forEach(log -> tokens.addAll(readable(() -> tokens(log))));
            }
        }
        return new Found(
                dollars.values().stream()
                        .map(log -> readable(() -> movement(log)))
                        .toList(),
                tokens);
    }

    private static void put(Map<String, JsonNode> logs, JsonNode log) {
        String transaction =
                readable(() -> Bytes.hex(Bytes.word(log.path("transactionHash").asText())));
        logs.put(transaction + ":" + Quantity.of("logIndex", log.path("logIndex")), log);
    }

    /** What a log says; one that is not as the contract writes it is a failed read. */
    private static <T> T readable(Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException | ArithmeticException broken) {
            throw new RetryableException("expected a log as the contract writes it, found one that is not: "
                    + Excerpt.of(String.valueOf(broken.getMessage())));
        }
    }

    private Iterable<JsonNode> query(Address contract, long from, long to, List<Object> topics) {
        Map<String, Object> filter = Map.of(
                "fromBlock", Quantity.hex(BigInteger.valueOf(from)),
                "toBlock", Quantity.hex(BigInteger.valueOf(to)),
                "address", contract.text(),
                "topics", topics);
        JsonNode logs = rpc.read("eth_getLogs", filter);
        if (!logs.isArray()) {
            throw new RetryableException("expected a list of logs, found " + logs.getNodeType());
        }
        return logs;
    }

    private Movement movement(JsonNode log) {
        BigInteger amount = Quantity.of("the amount of a transfer", log.path("data"));
        boolean in = isWallet(log.path("topics").path(2));
        boolean out = isWallet(log.path("topics").path(1));
        BigInteger gained = in && out ? BigInteger.ZERO : in ? amount : amount.negate();
        if (!in && !out) {
            throw new RetryableException("expected a transfer of the wallet, found one of others");
        }
        long block = Quantity.height(log.path("blockNumber"));
        String transaction = log.path("transactionHash").asText();
        String other = log.path("topics").path(in ? 1 : 2).asText();
        return new Movement(
                block,
                transaction,
                Quantity.exact("a log's place", Quantity.of("logIndex", log.path("logIndex"))),
                times.computeIfAbsent(block, this::time),
                new Usdc(gained.longValueExact()),
                Checksum.ofLast20(Bytes.word(other)).text(),
                venue.computeIfAbsent(transaction, this::touchesTheVenue),
                block <= finalised);
    }

    private boolean isWallet(JsonNode topic) {
        return topic.asText().equalsIgnoreCase(word());
    }

    private String word() {
        return Bytes.hex(Bytes.word(wallet));
    }

    private Instant time(long number) {
        JsonNode block = rpc.read("eth_getBlockByNumber", Quantity.hex(BigInteger.valueOf(number)), false);
        return Quantity.time(block.path("timestamp"));
    }

    /** A trade, a split and a redemption leave logs of these contracts; a plain transfer leaves none. */
    private boolean touchesTheVenue(String transaction) {
        JsonNode receipt = rpc.read("eth_getTransactionReceipt", transaction);
        if (!receipt.path("logs").isArray()) {
            throw new RetryableException(
                    "expected the receipt of " + transaction + " with its logs, found none; its block was dropped");
        }
        Set<String> ours = new HashSet<>();
        List.of(
                        contracts.conditionalTokens(),
                        contracts.positionManager(),
                        contracts.exchange(),
                        contracts.negRiskExchange(),
                        contracts.exchangeV3(),
                        contracts.collateralAdapter(),
                        contracts.negRiskCollateralAdapter())
                .forEach(contract -> ours.add(contract.lower()));
        for (JsonNode log : receipt.path("logs")) {
            if (ours.contains(log.path("address").asText().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** The data is the id and the amount, or the offsets of two lists, each its length and its words. */
    private static List<TokenId> tokens(JsonNode log) {
        byte[] data = Bytes.of(log.path("data").asText());
        if (log.path("topics").path(0).asText().equalsIgnoreCase(SINGLE)) {
            return List.of(token(data, 0));
        }
        int list = Math.toIntExact(number(data, 0).longValueExact());
        int count = Math.toIntExact(number(data, list).longValueExact());
        List<TokenId> tokens = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            tokens.add(token(data, list + i * Bytes.WORD));
        }
        return tokens;
    }

    private static TokenId token(byte[] data, int offset) {
        return new TokenId(number(data, offset).toString());
    }

    private static BigInteger number(byte[] data, int offset) {
        if (offset < 0 || offset > data.length - Bytes.WORD) {
            throw new RetryableException(
                    "expected a log of at least " + (offset + (long) Bytes.WORD) + " bytes, found " + data.length);
        }
        return new BigInteger(1, Arrays.copyOfRange(data, offset, offset + Bytes.WORD));
    }

    private static List<Object> topics(@Nullable Object... topics) {
        return new ArrayList<>(Arrays.asList(topics));
    }

    private static String topic(String event) {
        return Bytes.hex(Keccak.digest(event));
    }
}
