package io.polystep.local.chain.rpc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.local.chain.Hex;
import io.polystep.local.chain.Mined;
import io.polystep.local.chain.Receipt;
import io.polystep.local.chain.SignedTransaction;
import io.polystep.local.chain.evm.LogEntry;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Transactions, receipts and logs as nodes print them. */
final class Render {
    private static final String NO_BLOOM = "0x" + "0".repeat(512);

    private Render() {}

    static ObjectNode transaction(Mined mined) {
        return fields(placed(Json.object(), mined.receipt()), mined.transaction())
                .put("gasPrice", Hex.quantity(mined.receipt().effectiveGasPrice()));
    }

    /** One that waits is in no block. */
    static ObjectNode waiting(SignedTransaction tx) {
        ObjectNode out =
                Json.object().putNull("blockNumber").putNull("blockHash").putNull("transactionIndex");
        return fields(out, tx).put("gasPrice", Hex.quantity(tx.maxFee()));
    }

    private static ObjectNode fields(ObjectNode out, SignedTransaction tx) {
        return out.put("hash", tx.hash())
                .put("type", Hex.quantity(tx.type()))
                .put("chainId", Hex.quantity(tx.chainId()))
                .put("nonce", Hex.quantity(tx.nonce()))
                .put("from", Hex.address(tx.from()))
                .put("to", address(tx.to()))
                .put("value", Hex.quantity(tx.value()))
                .put("gas", Hex.quantity(tx.gasLimit()))
                .put("maxFeePerGas", Hex.quantity(tx.maxFee()))
                .put("maxPriorityFeePerGas", Hex.quantity(tx.maxTip()))
                .put("input", tx.data().hex());
    }

    static ObjectNode receipt(Mined mined) {
        Receipt receipt = mined.receipt();
        ObjectNode out = placed(Json.object(), receipt)
                .put("transactionHash", receipt.transactionHash())
                .put("type", Hex.quantity(mined.transaction().type()))
                .put("status", receipt.succeeded() ? "0x1" : "0x0")
                .put("from", Hex.address(receipt.from()))
                .put("to", address(receipt.to()))
                .put("contractAddress", address(receipt.created()))
                .put("gasUsed", Hex.quantity(receipt.gasUsed()))
                .put("cumulativeGasUsed", Hex.quantity(receipt.gasUsed()))
                .put("effectiveGasPrice", Hex.quantity(receipt.effectiveGasPrice()))
                .put("logsBloom", NO_BLOOM);
        out.set("logs", logs(receipt));
        return out;
    }

    static ArrayNode logs(Receipt receipt) {
        ArrayNode out = Json.FACTORY.arrayNode();
        int index = 0;
        for (LogEntry log : receipt.logs()) {
            out.add(log(receipt, log, index++));
        }
        return out;
    }

    static ObjectNode log(Receipt receipt, LogEntry log, int index) {
        ObjectNode out = placed(Json.object(), receipt)
                .put("transactionHash", receipt.transactionHash())
                .put("logIndex", Hex.quantity(index))
                .put("removed", false)
                .put("address", Hex.address(log.address()))
                .put("data", log.data().hex());
        ArrayNode topics = out.putArray("topics");
        log.topics().forEach(topic -> topics.add(Hex.word(topic)));
        return out;
    }

    private static ObjectNode placed(ObjectNode out, Receipt receipt) {
        return out.put("blockNumber", Hex.quantity(receipt.blockNumber()))
                .put("blockHash", receipt.blockHash())
                .put("transactionIndex", "0x0");
    }

    private static @Nullable String address(@Nullable BigInteger address) {
        return address == null ? null : Hex.address(address);
    }
}
