package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.redemption.SignedTransaction;
import java.net.http.HttpClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RpcBroadcasterTest {
    private static final String HASH = "0x" + "cd".repeat(32);
    private static final SignedTransaction TRANSACTION =
            new SignedTransaction(new Address("0x70997970C51812dc3A010C7d01b50e0d17dc79C8"), 4, "0x02f8", HASH);

    private final ScriptedNode node = new ScriptedNode();
    private final HttpClient http = HttpClient.newHttpClient();
    private final RpcBroadcaster broadcaster = new RpcBroadcaster(new JsonRpc(http, List.of(node.uri())));

    @AfterEach
    void closeNode() {
        http.close();
        node.close();
    }

    @Test
    void handsTheStoredBytesOver() {
        node.on("eth_sendRawTransaction", params -> {
            assertEquals("0x02f8", params.path(0).asText());
            return "\"" + HASH + "\"";
        });

        broadcaster.broadcast(TRANSACTION);
        assertEquals(List.of("eth_sendRawTransaction"), node.methods());
    }

    @Test
    void refusesAnAnswerThatNamesAnotherTransaction() {
        node.on("eth_sendRawTransaction", "\"0x" + "00".repeat(32) + "\"");

        assertThrows(PermanentException.class, () -> broadcaster.broadcast(TRANSACTION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"already known", "transaction already imported", "ALREADY KNOWN"})
    void takesAKnownTransactionForASuccess(String words) {
        node.failing("eth_sendRawTransaction", -32003, words, "");

        broadcaster.broadcast(TRANSACTION);
        assertEquals(List.of("eth_sendRawTransaction"), node.methods());
    }

    @Test
    void takesAUsedNonceForASuccessBecauseTheReceiptsSayWhoUsedIt() {
        node.failing("eth_sendRawTransaction", -32003, "nonce too low: next nonce 5", "");

        broadcaster.broadcast(TRANSACTION);
        assertEquals(List.of("eth_sendRawTransaction"), node.methods());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invalid chain id for signer",
                "replacement transaction underpriced",
                "max priority fee per gas higher than max fee per gas",
                "gas tip cap 1, minimum needed 25000000000"
            })
    void refusesForGoodWhatNoNodeWillTake(String words) {
        node.failing("eth_sendRawTransaction", -32003, words, "");

        assertThrows(PermanentException.class, () -> broadcaster.broadcast(TRANSACTION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Insufficient funds for gas * price + value",
                "max fee per gas less than block base fee",
                "txpool is full",
                "words that nobody knows"
            })
    void waitsForWhatMayPass(String words) {
        node.failing("eth_sendRawTransaction", -32003, words, "");

        assertThrows(RetryableException.class, () -> broadcaster.broadcast(TRANSACTION));
    }

    @Test
    void waitsWhenNoNodeAnswers() {
        node.status(503);

        assertThrows(RetryableException.class, () -> broadcaster.broadcast(TRANSACTION));
    }
}
