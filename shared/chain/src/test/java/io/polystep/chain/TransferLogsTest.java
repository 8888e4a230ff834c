package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.polystep.domain.Address;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.money.Usdc;
import java.net.http.HttpClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each case is a node's answer that was once read as a movement of money, or ended in an exception of no contract. */
class TransferLogsTest {
    private static final String DOLLARS = Bytes.hex(Keccak.digest("Transfer(address,address,uint256)"));
    private static final Address WALLET = new Address("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
    private static final String OURS = Bytes.hex(Bytes.word(WALLET));
    private static final String STRANGER = "0x" + "0".repeat(24) + "11".repeat(20);
    private static final String TRANSACTION = "0x" + "ab".repeat(32);

    private final ScriptedNode node = new ScriptedNode()
            .on("eth_getBlockByNumber", "{\"timestamp\":\"0x65f00000\"}")
            .on("eth_getTransactionReceipt", "{\"logs\":[]}");
    private final HttpClient http = HttpClient.newHttpClient();
    private final TransferLogs logs =
            new TransferLogs(new JsonRpc(http, List.of(node.uri())), Contracts.polygon(), WALLET, 100);

    @AfterEach
    void closeNode() {
        http.close();
        node.close();
    }

    @Test
    void readsADepositOnce() {
        answering(log(STRANGER, OURS, "0xf4240", "0x0"));

        TransferLogs.Found found = logs.between(1, 2);

        assertEquals(1, found.movements().size());
        assertEquals(Usdc.of("1"), found.movements().getFirst().amount());
    }

    @Test
    void keepsTwoTransfersOfOneTransactionApart() {
        answering(log(STRANGER, OURS, "0xf4240", "0x0") + "," + log(STRANGER, OURS, "0xf4240", "0x1"));

        assertEquals(2, logs.between(1, 2).movements().size());
    }

    @Test
    void doesNotTakeAReceiptWithoutLogsForAPlainTransfer() {
        node.on("eth_getTransactionReceipt", "{}");

        refuses(log(STRANGER, OURS, "0xf4240", "0x0"));
    }

    @Test
    void doesNotBookATransferBetweenOthers() {
        refuses(log(STRANGER, STRANGER, "0xf4240", "0x0"));
    }

    @Test
    void doesNotLetLogsWithoutAPlaceReplaceOneAnother() {
        refuses(log(STRANGER, OURS, "0xf4240", ""));
    }

    @Test
    void refusesAnAmountBeyondAllDollars() {
        refuses(log(STRANGER, OURS, "0x" + "ff".repeat(32), "0x0"));
    }

    @Test
    void refusesATimeBeyondTheCalendar() {
        node.on("eth_getBlockByNumber", "{\"timestamp\":\"0x7fffffffffffffff\"}");

        refuses(log(STRANGER, OURS, "0xf4240", "0x0"));
    }

    private void refuses(String log) {
        answering(log);

        assertThrows(RetryableException.class, () -> logs.between(1, 2));
    }

    private void answering(String list) {
        node.on(
                "eth_getLogs",
                params -> params.path(0).path("topics").path(0).asText().equals(DOLLARS) ? "[" + list + "]" : "[]");
    }

    private static String log(String from, String to, String amount, String index) {
        return """
                {"topics":["%s","%s","%s"],"data":"%s","blockNumber":"0x1","transactionHash":"%s","logIndex":"%s"}""".formatted(DOLLARS, from, to, amount, TRANSACTION, index);
    }
}
