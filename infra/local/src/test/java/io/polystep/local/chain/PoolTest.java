package io.polystep.local.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.local.chain.doubles.DevAccounts;
import io.polystep.local.chain.doubles.LocalWorld;
import io.polystep.local.chain.doubles.TestWorld;
import java.math.BigInteger;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;

/** What waits for a block, what replaces it, and blocks that are dropped. */
class PoolTest {
    private static final String RECEIVER = "0x00000000000000000000000000000000000000ff";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MemoryChainLog log = new MemoryChainLog();
    private final ChainNode node = open();

    private ChainNode open() {
        return ChainNode.open(
                ChainConfig.polygon(), LocalWorld.genesis(TestWorld.NOW), InstantSource.fixed(TestWorld.NOW), log);
    }

    @Test
    void aGapWaitsUntilItIsFilled() {
        String second = node.submit(transfer(1, 2, 30, 90));
        assertTrue(receipt(second).isNull());

        String first = node.submit(transfer(0, 1, 30, 90));

        assertEquals("0x1", receipt(first).path("blockNumber").asText());
        assertEquals("0x2", receipt(second).path("blockNumber").asText());
    }

    @Test
    void takesAReplacementThatPaysATenthMoreAndForgetsTheOther() {
        node.change(new Change.Automine(false));
        String cheap = node.submit(transfer(0, 1, 30, 90));
        RpcException refusal = assertThrows(RpcException.class, () -> node.submit(transfer(0, 2, 32, 98)));
        String dear = node.submit(transfer(0, 3, 33, 99));

        node.change(new Change.Mine());

        assertEquals("replacement transaction underpriced", refusal.getMessage());
        assertTrue(receipt(cheap).isNull()
                && ask("eth_getTransactionByHash", cheap).isNull());
        assertEquals("0x1", receipt(dear).path("status").asText());
    }

    @Test
    void countsWhatWaitsOnlyWhenAskedForIt() {
        node.change(new Change.Automine(false));
        String waiting = node.submit(transfer(0, 1, 30, 90));
        String sender = DevAccounts.account(1).getAddress();

        assertEquals("0x0", ask("eth_getTransactionCount", sender, "latest").asText());
        assertEquals("0x1", ask("eth_getTransactionCount", sender, "pending").asText());
        assertTrue(ask("eth_getTransactionByHash", waiting).path("blockNumber").isNull());
    }

    @Test
    void aTransactionWaitsWhileTheBaseFeeIsAboveItsOffer() {
        node.change(new Change.Automine(false));
        String waiting = node.submit(transfer(0, 1, 30, 90));
        node.change(new Change.SetBaseFee(gwei(91)));
        node.change(new Change.Mine());
        assertTrue(receipt(waiting).isNull());

        node.change(new Change.SetBaseFee(gwei(50)));
        node.change(new Change.Mine());

        assertEquals(
                gwei(80),
                Hex.readNumber(receipt(waiting).path("effectiveGasPrice").asText()));
    }

    @Test
    void aReorganisationTakesTheTransactionAndItsEffectsAway() {
        String first = node.submit(transfer(0, 1, 30, 90));
        byte[] raw = transfer(1, 2, 30, 90);
        String second = node.submit(raw);
        String dropped = receipt(second).path("blockHash").asText();

        node.change(new Change.Reorganise(1));

        assertTrue(receipt(second).isNull()
                && ask("eth_getTransactionByHash", second).isNull());
        assertEquals("0x1", receipt(first).path("status").asText());
        assertEquals("0x2", ask("eth_blockNumber").asText());
        assertNotEquals(
                dropped,
                ask("eth_getBlockByNumber", "0x2", "false").path("hash").asText());
        assertEquals(BigInteger.ONE, balance("latest"));
        assertEquals(second, node.submit(raw));
        assertEquals("0x3", receipt(second).path("blockNumber").asText());
    }

    @Test
    void keepsTheStateOfOlderBlocks() {
        node.submit(transfer(0, 1, 30, 90));
        node.submit(transfer(1, 2, 30, 90));

        assertEquals(BigInteger.ZERO, balance("0x0"));
        assertEquals(BigInteger.ONE, balance("0x1"));
        assertEquals(BigInteger.valueOf(3), balance("0x2"));
        assertThrows(RpcException.class, () -> balance("0x3"));
    }

    @Test
    void refusesTheStateOfABlockThatIsTooOld() {
        for (int block = 0; block < 129; block++) {
            node.change(new Change.Mine());
        }

        assertEquals(BigInteger.ZERO, balance("0x1"));
        assertThrows(RpcException.class, () -> balance("0x0"));
    }

    @Test
    void aRestartRepeatsAllOfIt() {
        node.change(new Change.Automine(false));
        node.submit(transfer(0, 1, 30, 90));
        node.change(new Change.SetBaseFee(gwei(40)));
        node.change(new Change.Mine());
        node.change(new Change.Reorganise(1));
        node.submit(transfer(0, 3, 30, 90));
        node.change(new Change.DropAll());
        node.submit(transfer(0, 5, 30, 90));
        node.change(new Change.Automine(true));
        node.change(new Change.Mine());

        ChainNode again = open();

        assertEquals(newest(node), newest(again));
        assertEquals(BigInteger.valueOf(5), balance("latest"));
    }

    private static String newest(ChainNode node) {
        return node.read(chain -> chain.history().latest().hash());
    }

    private BigInteger balance(String block) {
        return Hex.readNumber(ask("eth_getBalance", RECEIVER, block).asText());
    }

    private JsonNode receipt(String hash) {
        return ask("eth_getTransactionReceipt", hash);
    }

    private JsonNode ask(String method, String... params) {
        return node.call(method, JSON.valueToTree(params));
    }

    private static BigInteger gwei(long amount) {
        return BigInteger.valueOf(amount * 1_000_000_000L);
    }

    private static byte[] transfer(long nonce, long wei, long tipGwei, long maxGwei) {
        RawTransaction transaction = RawTransaction.createTransaction(
                137,
                BigInteger.valueOf(nonce),
                BigInteger.valueOf(21_000),
                RECEIVER,
                BigInteger.valueOf(wei),
                "",
                gwei(tipGwei),
                gwei(maxGwei));
        return TransactionEncoder.signMessage(transaction, DevAccounts.account(1));
    }
}
