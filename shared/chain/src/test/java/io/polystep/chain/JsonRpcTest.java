package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.RetryableException;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRpcTest {
    private final ScriptedNode first = new ScriptedNode();
    private final ScriptedNode second = new ScriptedNode();
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonRpc rpc = new JsonRpc(http, List.of(first.uri(), second.uri()));

    @AfterEach
    void closeNodes() {
        http.close();
        first.close();
        second.close();
    }

    @Test
    void readsANumberFromTheFirstNode() {
        first.on("eth_blockNumber", "\"0x10\"");
        second.on("eth_blockNumber", "\"0x20\"");

        assertEquals(BigInteger.valueOf(16), rpc.number("eth_blockNumber"));
        assertEquals(List.of(), second.methods());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 404})
    void passesOverANodeWithABadStatus(int status) {
        first.status(status).on("eth_blockNumber", "\"0x10\"");
        second.on("eth_blockNumber", "\"0x20\"");

        assertEquals(BigInteger.valueOf(32), rpc.number("eth_blockNumber"));
    }

    @Test
    void passesOverAThrottlingNode() {
        first.failing("eth_blockNumber", -32005, "limit exceeded", "");
        second.on("eth_blockNumber", "\"0x20\"");

        assertEquals(BigInteger.valueOf(32), rpc.number("eth_blockNumber"));
    }

    @Test
    void passesOverAnAnswerBeyondTheSizeLimit() {
        first.on("eth_blockNumber", "\"" + "0".repeat(5 << 20) + "\"");
        second.on("eth_blockNumber", "\"0x20\"");

        assertEquals(BigInteger.valueOf(32), rpc.number("eth_blockNumber"));
    }

    @Test
    void returnsANodesErrorAsAValueAndAsksNobodyElse() {
        first.failing("eth_call", 3, "execution reverted", "0x4e487b71" + "0".repeat(62) + "11");
        second.on("eth_call", "\"0x20\"");

        RpcAnswer.Failed answer = assertInstanceOf(RpcAnswer.Failed.class, rpc.ask("eth_call"));
        assertEquals(3, answer.error().code());
        assertTrue(answer.error().reverted());
        assertTrue(
                answer.error().toString().contains("panic 0x11"),
                () -> answer.error().toString());
        assertEquals(List.of(), second.methods());
    }

    @Test
    void namesHostsButNoPathsWhenNobodyAnswers() {
        first.status(500);
        second.status(500);

        RetryableException failure = assertThrows(RetryableException.class, () -> rpc.ask("eth_chainId"));
        assertTrue(String.valueOf(failure.getMessage()).contains("127.0.0.1: HTTP status 500"), failure::getMessage);
        assertFalse(String.valueOf(failure.getMessage()).contains("secret-path"), failure::getMessage);
    }

    @Test
    void passesOverANodeThatNeverAnswers() throws IOException {
        second.on("eth_blockNumber", "\"0x20\"");
        // A listener that nobody serves: the connection is taken, and then nothing comes.
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI silentNode = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
            JsonRpc impatient = new JsonRpc(http, List.of(silentNode, second.uri()), Duration.ofMillis(300));

            assertEquals(BigInteger.valueOf(32), impatient.number("eth_blockNumber"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"0x\"", "\"12\"", "{}", "\"0xzz\""})
    void neverReadsAMalformedNumberAsZero(String result) {
        first.on("eth_blockNumber", result);

        assertThrows(RetryableException.class, () -> rpc.number("eth_blockNumber"));
    }

    @Test
    void needsAnEndpoint() {
        assertThrows(IllegalArgumentException.class, () -> new JsonRpc(http, List.of()));
    }
}
