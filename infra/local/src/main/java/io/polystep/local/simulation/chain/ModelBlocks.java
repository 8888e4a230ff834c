package io.polystep.local.simulation.chain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.local.chain.doubles.Addresses;
import io.polystep.local.chain.rpc.LogFilter;
import java.util.Locale;
import java.util.Optional;
import org.web3j.crypto.Hash;

/** Blocks, receipts and logs as nodes print them. */
final class ModelBlocks {
    static final long BASE_FEE = 30_000_000_000L;
    static final long TIP = 30_000_000_000L;
    private static final String TRANSFER = Hash.sha3String("Transfer(address,address,uint256)");
    private static final String TOOK_PART = Hash.sha3String("TookPart()");
    private static final String DOLLAR = ModelChain.key(Addresses.PUSD);

    private final ModelChain chain;

    ModelBlocks(ModelChain chain) {
        this.chain = chain;
    }

    JsonNode block(String tag, long at) {
        long number = number(tag, at);
        if (number > chain.head(at)) {
            return ModelRpc.JSON.nullNode();
        }
        ObjectNode block = ModelRpc.JSON.objectNode();
        block.put("number", hex(number)).put("hash", hash(number, 0)).put("parentHash", hash(number - 1, 0));
        block.put("timestamp", hex(chain.timestampOf(number))).put("baseFeePerGas", hex(BASE_FEE));
        block.put("gasLimit", hex(45_000_000)).put("gasUsed", "0x0");
        block.putArray("transactions");
        return block;
    }

    private long number(String tag, long at) {
        long head = chain.head(at);
        return switch (tag) {
            case "latest", "pending" -> head;
            case "finalized", "safe" -> Math.max(0, head - ModelChain.FINALITY_LAG);
            case "earliest" -> 0;
            default -> Long.parseLong(tag.substring(2), 16);
        };
    }

    // A moved transaction counts as mined in the block of its new height, whose hash every node agrees on.
    private static String hash(long number, int fork) {
        String digits = Long.toHexString(number) + Integer.toHexString(fork);
        return "0xb10c" + "0".repeat(60 - digits.length()) + digits;
    }

    JsonNode receipt(String hash, long at) {
        return visible(hash, at).<JsonNode>map(this::receipt).orElse(ModelRpc.JSON.nullNode());
    }

    private Optional<ModelTransaction> visible(String hash, long at) {
        return chain.transaction(hash.toLowerCase(Locale.ROOT)).filter(mined -> mined.block() <= chain.head(at));
    }

    private ObjectNode receipt(ModelTransaction mined) {
        ObjectNode receipt = placed(ModelRpc.JSON.objectNode(), mined);
        receipt.put("status", mined.succeeded() ? "0x1" : "0x0").put("type", "0x2");
        receipt.put("from", mined.from()).put("to", mined.to()).putNull("contractAddress");
        receipt.put("gasUsed", hex(mined.gasUsed())).put("cumulativeGasUsed", hex(mined.gasUsed()));
        receipt.put("effectiveGasPrice", hex(mined.gasPrice()));
        receipt.set("logs", logs(mined));
        return receipt;
    }

    JsonNode transaction(String hash, long at) {
        return visible(hash, at)
                .<JsonNode>map(mined -> placed(ModelRpc.JSON.objectNode(), mined)
                        .put("hash", mined.hash())
                        .put("from", mined.from())
                        .put("to", mined.to())
                        .put("nonce", hex(mined.nonce())))
                .orElse(ModelRpc.JSON.nullNode());
    }

    private static ObjectNode placed(ObjectNode out, ModelTransaction mined) {
        return out.put("transactionHash", mined.hash())
                .put("blockNumber", hex(mined.block()))
                .put("blockHash", hash(mined.block(), 0))
                .put("transactionIndex", "0x0");
    }

    private static ArrayNode logs(ModelTransaction mined) {
        ArrayNode logs = ModelRpc.JSON.arrayNode();
        int index = 0;
        for (ModelTransaction.Transfer moved : mined.transfers()) {
            ObjectNode log = placed(logs.addObject(), mined);
            log.put("logIndex", hex(index++)).put("removed", false).put("address", DOLLAR);
            log.put("data", "0x" + word(Long.toHexString(moved.micros())));
            log.putArray("topics").add(TRANSFER).add(topic(moved.from())).add(topic(moved.to()));
        }
        if (!mined.to().equals(ModelChain.NOBODY)) {
            // By a log of theirs, and not by the movement of money, one knows that a contract of the venue took part.
            ObjectNode log = placed(logs.addObject(), mined);
            log.put("logIndex", hex(index)).put("removed", false).put("address", mined.to());
            log.put("data", "0x").putArray("topics").add(TOOK_PART);
        }
        return logs;
    }

    JsonNode logs(JsonNode filter, long at) {
        long from = number(filter.path("fromBlock").asText("latest"), at);
        long to = Math.min(number(filter.path("toBlock").asText("latest"), at), chain.head(at));
        ArrayNode found = ModelRpc.JSON.arrayNode();
        for (ModelTransaction mined : chain.transactions()) {
            if (mined.block() >= from && mined.block() <= to) {
                logs(mined).forEach(log -> {
                    if (matches(log, filter)) {
                        found.add(log);
                    }
                });
            }
        }
        return found;
    }

    private static boolean matches(JsonNode log, JsonNode filter) {
        boolean fits =
                LogFilter.allows(filter.path("address"), log.path("address").asText());
        JsonNode topics = filter.path("topics");
        for (int i = 0; fits && i < topics.size(); i++) {
            fits = LogFilter.allows(topics.get(i), log.path("topics").path(i).asText());
        }
        return fits;
    }

    JsonNode fees(JsonNode params, long at) {
        String text = params.path(0).asText("0x1");
        int count =
                Math.max(1, text.startsWith("0x") ? Integer.parseInt(text.substring(2), 16) : Integer.parseInt(text));
        ObjectNode answer = ModelRpc.JSON.objectNode();
        answer.put("oldestBlock", hex(Math.max(0, chain.head(at) - count + 1)));
        ArrayNode base = answer.putArray("baseFeePerGas");
        ArrayNode used = answer.putArray("gasUsedRatio");
        ArrayNode reward = answer.putArray("reward");
        for (int i = 0; i < count; i++) {
            base.add(hex(BASE_FEE));
            used.add(0.5);
            ArrayNode row = reward.addArray();
            params.path(2).forEach(percentile -> row.add(hex(TIP)));
        }
        base.add(hex(BASE_FEE));
        return answer;
    }

    private static String topic(String address) {
        return "0x" + word(address.substring(2));
    }

    private static String word(String digits) {
        return "0".repeat(64 - digits.length()) + digits;
    }

    private static String hex(long number) {
        return "0x" + Long.toHexString(number);
    }
}
