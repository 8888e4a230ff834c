package io.polystep.local.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.domain.Excerpt;
import io.polystep.local.chain.ChainConfig;
import io.polystep.local.chain.ChainNode;
import io.polystep.local.chain.Genesis;
import io.polystep.local.chain.Hex;
import io.polystep.local.chain.MemoryChainLog;
import io.polystep.local.chain.doubles.DevAccounts;
import io.polystep.local.chain.evm.Bytes;
import io.polystep.local.chain.rpc.RpcEnvelope;
import io.polystep.local.chain.rpc.RpcMethods;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;

/** Requests to the chain inside the program, and raw signed transactions. */
final class NodeDecoders {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int INTERNAL_ERROR = -32603;
    private static final BigInteger GWEI = BigInteger.valueOf(1_000_000_000L);
    private static final BigInteger SENDER =
            Hex.readAddress(DevAccounts.account(0).getAddress());
    private static final BigInteger CONTRACT = BigInteger.valueOf(0xC0DE);
    private static final String TO = Hex.address(CONTRACT);

    /** Stores its first argument, logs it and gives it back. */
    private static final Bytes CODE = Bytes.ofHex("0x60003580600055806000526020600060a1506000526020600060a060206000f3");

    private static final Genesis GENESIS = new Genesis(
            World.NOW.getEpochSecond(), Map.of(SENDER, BigInteger.TEN.pow(22)), Map.of(CONTRACT, CODE), List.of());

    private NodeDecoders() {}

    static List<Decoder> all() {
        String dynamic = signed(RawTransaction.createTransaction(
                137, BigInteger.ZERO, BigInteger.valueOf(90_000), TO, BigInteger.ONE, "0x2a", gwei(30), gwei(60)));
        String legacy = signed(RawTransaction.createTransaction(
                BigInteger.ZERO, gwei(60), BigInteger.valueOf(90_000), TO, BigInteger.TWO, "0x"));
        String deep = "0x" + "f9fffd".repeat(3_000);
        Set<String> covers = Set.of("RpcEnvelope", "Params", "CallMethods", "LogMethods", "BlockMethods", "Json");
        return List.of(
                new Decoder(
                        "node/request",
                        covers,
                        requests(dynamic),
                        payload -> verdict(payload.bytes()),
                        List.of(NodeDecoders::unanswered),
                        Decoder.Pace.SLOW),
                new Decoder(
                        "node/raw-transaction",
                        Set.of("TransactionDecoder", "TransactionMethods"),
                        List.of(Payload.of(dynamic), Payload.of(legacy), Payload.of(deep)),
                        payload -> verdict(request("eth_sendRawTransaction", JsonText.quoted(payload.text()))
                                .bytes()),
                        List.of(NodeDecoders::unanswered, new OnlyThese(Set.of(dynamic, legacy))),
                        Decoder.Pace.SLOW));
    }

    private static List<Payload> requests(String raw) {
        String call = "{\"from\":\"" + Hex.address(SENDER) + "\",\"to\":\"" + TO
                + "\",\"gas\":\"0x186a0\",\"value\":\"0x0\",\"input\":\"0x2a\"}";
        String who = "\"" + Hex.address(SENDER) + "\"";
        return List.of(
                request("eth_blockNumber", ""),
                request("eth_call", call + ",\"latest\""),
                request("eth_estimateGas", call),
                request("eth_getBalance", who + ",\"latest\""),
                request("eth_getTransactionCount", who + ",\"0x0\""),
                request("eth_getCode", "\"" + TO + "\",\"latest\""),
                request("eth_getStorageAt", "\"" + TO + "\",\"0x0\",\"latest\""),
                request("eth_getBlockByNumber", "\"finalized\",true"),
                request(
                        "eth_getLogs",
                        "{\"fromBlock\":\"0x0\",\"toBlock\":\"latest\",\"address\":[\"" + TO
                                + "\"],\"topics\":[null,[\"0x" + "0".repeat(64) + "\"]]}"),
                request("eth_getTransactionReceipt", "\"0x" + "ab".repeat(32) + "\""),
                request("eth_sendRawTransaction", "\"" + raw + "\""),
                request("anvil_setBalance", who + ",\"0x64\""),
                request("anvil_setCode", "\"" + TO + "\",\"0x6000\""),
                request("anvil_setStorageAt", "\"" + TO + "\",\"0x0\",\"0x1\""),
                Payload.of("[" + request("eth_chainId", "").text() + ","
                        + request("eth_feeHistory", "\"0x1\",\"latest\",[50]").text() + "]"));
    }

    private static Payload request(String method, String params) {
        return Payload.of("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":[" + params + "]}");
    }

    private static String signed(RawTransaction transaction) {
        return Hex.bytes(TransactionEncoder.signMessage(transaction, 137, DevAccounts.account(0)));
    }

    private static BigInteger gwei(long amount) {
        return GWEI.multiply(BigInteger.valueOf(amount));
    }

    private static Verdict verdict(byte[] request) {
        try (ChainNode node = ChainNode.open(ChainConfig.polygon(), GENESIS, World.CLOCK, new MemoryChainLog())) {
            JsonNode answer = JSON.readTree(new RpcEnvelope(new RpcMethods(node)).answer(request));
            JsonNode error = answer.path("error");
            return error.isMissingNode() || error.path("code").asInt() == INTERNAL_ERROR
                    ? new Verdict.Read(answer)
                    : new Verdict.Refused("answered " + error.path("message").asText());
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("expected an answer in JSON", notJson);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A request whose only answer is that something went wrong inside was read by nobody. */
    private static Optional<String> unanswered(Payload payload, Verdict verdict) {
        return verdict instanceof Verdict.Read(JsonNode answer)
                        && answer.findValuesAsText("code").contains(Integer.toString(INTERNAL_ERROR))
                ? Optional.of("crash: the node answered " + Excerpt.of(answer.toString()))
                : Optional.empty();
    }

    /** A signature covers every byte, so nothing but these transactions may be mined. */
    private record OnlyThese(Set<String> signed) implements Rule {
        @Override
        public Optional<String> breach(Payload payload, Verdict verdict) {
            return verdict instanceof Verdict.Read
                            && !signed.contains(payload.text().toLowerCase(java.util.Locale.ROOT))
                    ? Optional.of("altered transaction: mined although nobody signed it")
                    : Optional.empty();
        }
    }
}
