package io.polystep.local.chain.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.local.chain.Hex;
import io.polystep.local.chain.Receipt;
import io.polystep.local.chain.RpcClient;
import io.polystep.local.chain.doubles.Addresses;
import io.polystep.local.chain.doubles.Calldata;
import io.polystep.local.chain.doubles.TestWorld;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RpcServerTest {
    private static final String MINT =
            Calldata.of("mint(address,uint256)").word(1).word(5).bytes().hex();

    private final TestWorld world = new TestWorld();
    private final RpcClient client = new RpcClient(world.node.start(0).rpc());

    @AfterEach
    void stop() {
        world.node.close();
    }

    @Test
    void tellsItsChain() {
        assertEquals("0x89", client.result("eth_chainId").asText());
        assertEquals("137", client.result("net_version").asText());
        assertEquals(
                "polystep-local-chain/1", client.result("web3_clientVersion").asText());
        assertEquals("0x6fc23ac00", client.result("eth_maxPriorityFeePerGas").asText());
        assertEquals("0xdf8475800", client.result("eth_gasPrice").asText());
    }

    @Test
    void minesATransactionIntoItsOwnBlockAndFindsItAgain() {
        String raw = Hex.bytes(world.trader.sign(Addresses.USDC_E, bytes(MINT)));

        String hash = client.result("eth_sendRawTransaction", raw).asText();

        JsonNode receipt = client.result("eth_getTransactionReceipt", hash);
        assertEquals("0x1", receipt.get("status").asText());
        assertEquals("0x1", receipt.get("blockNumber").asText());
        assertEquals(1, receipt.get("logs").size());
        JsonNode transaction = client.result("eth_getTransactionByHash", hash);
        assertEquals(MINT, transaction.get("input").asText());
        JsonNode block = client.result("eth_getBlockByNumber", "0x1", true);
        assertEquals(hash, block.at("/transactions/0/hash").asText());
        assertEquals(receipt.get("blockHash"), block.get("hash"));
        assertEquals(
                "0x1",
                client.result("eth_getTransactionCount", trader(), "pending").asText());
        assertEquals("0x1", client.result("eth_blockNumber").asText());
    }

    @Test
    void findsLogsByAddressAndTopic() {
        Receipt receipt = world.trader.require(Addresses.USDC_E, bytes(MINT));
        String topic = Hex.word(receipt.logs().getFirst().topics().getFirst());
        String contract = Hex.address(Addresses.USDC_E);

        assertEquals(1, logs(Map.of("address", contract, "topics", List.of(topic))));
        assertEquals(1, logs(Map.of("fromBlock", "0x0", "address", List.of(contract))));
        assertEquals(0, logs(Map.of("address", Hex.address(Addresses.PUSD))));
        assertEquals(0, logs(Map.of("topics", List.of(Hex.quantity(1)))));
    }

    @Test
    void knowsTheFiveBlockNamesAndNoFutureBlock() {
        world.trader.require(Addresses.USDC_E, bytes(MINT));

        for (String tag : List.of("latest", "pending", "safe", "finalized")) {
            assertEquals(
                    "0x1",
                    client.result("eth_getBlockByNumber", tag, false)
                            .get("number")
                            .asText());
        }
        assertEquals(
                "0x0",
                client.result("eth_getBlockByNumber", "earliest", false)
                        .get("number")
                        .asText());
        assertTrue(client.result("eth_getBlockByNumber", "0x2", false).isNull());
        assertTrue(client.result("eth_getTransactionReceipt", "0x" + "0".repeat(64))
                .isNull());
    }

    @Test
    void estimatesGasThatIsEnoughAndNotWasted() {
        long estimate = Long.decode(client.result("eth_estimateGas", call(MINT)).asText());
        long used = world.trader.require(Addresses.USDC_E, bytes(MINT)).gasUsed();

        assertTrue(estimate >= used && estimate <= used * 11 / 10, "estimate " + estimate + ", used " + used);
    }

    @Test
    void answersFeeHistory() {
        client.result("evm_mine");

        JsonNode history = client.result("eth_feeHistory", "0x4", "latest", List.of());

        assertEquals("0x0", history.get("oldestBlock").asText());
        assertEquals(3, history.get("baseFeePerGas").size());
        assertEquals(2, history.get("gasUsedRatio").size());
    }

    @Test
    void changesStateWithTheTestTools() {
        String anybody = "0x00000000000000000000000000000000000000ff";

        client.result("anvil_setBalance", anybody, "0x10");
        client.result("anvil_setCode", anybody, "0x6001");
        client.result("anvil_setStorageAt", anybody, "0x2", "0x3");

        assertEquals("0x10", client.result("eth_getBalance", anybody, "latest").asText());
        assertEquals("0x6001", client.result("eth_getCode", anybody, "latest").asText());
        assertEquals(
                "0x" + "0".repeat(63) + "3",
                client.result("eth_getStorageAt", anybody, "0x2", "latest").asText());
    }

    @Test
    void answersABatchInOrder() {
        JsonNode answers = client.post("[{\"id\":7,\"method\":\"eth_chainId\"},{\"id\":8,\"method\":\"eth_nothing\"}]");

        assertEquals(7, answers.at("/0/id").asInt());
        assertEquals("0x89", answers.at("/0/result").asText());
        assertEquals(-32601, answers.at("/1/error/code").asInt());
    }

    @Test
    void refusesWhatIsNoRequest() {
        assertEquals(-32700, client.post("{").at("/error/code").asInt());
        assertEquals(-32600, client.post("[]").at("/error/code").asInt());
        assertEquals(-32600, client.post("{\"id\":1}").at("/error/code").asInt());
        assertEquals(
                -32602, client.ask("eth_getBalance", "0x12").at("/error/code").asInt());
        assertEquals(-32602, client.ask("eth_getBalance").at("/error/code").asInt());
    }

    @Test
    void repeatsOnlyTheBeginningOfAnUnknownMethod() {
        JsonNode error = client.ask("x".repeat(100_000)).get("error");

        assertEquals(-32601, error.get("code").asInt());
        assertTrue(error.get("message").asText().length() < 300);
    }

    @Test
    void carriesRevertDataAndReason() {
        String tooMuch =
                Calldata.of("transfer(address,uint256)").word(1).word(1).bytes().hex();

        JsonNode error = client.ask("eth_call", call(tooMuch), "latest").get("error");

        assertEquals(3, error.get("code").asInt());
        assertEquals(
                "execution reverted: dollar: balance too small",
                error.get("message").asText());
        assertTrue(error.get("data").asText().startsWith("0x08c379a0"));
    }

    @Test
    void refusesABlockThatIsNotThereInsteadOfGuessing() {
        JsonNode error = client.ask("eth_call", call(MINT), "0x7").get("error");

        assertEquals("header not found", error.get("message").asText());
    }

    @Test
    void saysWhichPortIsTaken() {
        int taken = world.node.rpc().getPort();
        TestWorld second = new TestWorld();

        UncheckedIOException refusal = assertThrows(UncheckedIOException.class, () -> second.node.start(taken));

        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains("port " + taken), message);
    }

    private int logs(Map<String, Object> filter) {
        return client.result("eth_getLogs", filter).size();
    }

    private Map<String, String> call(String data) {
        return Map.of("from", trader(), "to", Hex.address(Addresses.USDC_E), "data", data);
    }

    private String trader() {
        return Hex.address(world.trader.address());
    }

    private static io.polystep.local.chain.evm.Bytes bytes(String hex) {
        return io.polystep.local.chain.evm.Bytes.ofHex(hex);
    }
}
