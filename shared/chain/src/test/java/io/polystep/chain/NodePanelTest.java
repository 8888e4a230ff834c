package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.RetryableException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NodePanelTest {
    private final ScriptedNode first = node("0x89", "0x64", "\"0x01\"");
    private final ScriptedNode second = node("0x89", "0x63", "\"0x01\"");

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @Test
    void leavesOutANodeOfAnotherChain() {
        second.on("eth_chainId", "\"0x1\"");

        NodePanel.Health health = panel().health();

        assertEquals(List.of(first.uri()), health.usable());
        assertTrue(health.refused().getFirst().contains("found chain 1"), health::toString);
    }

    @Test
    void leavesOutANodeThatLags() {
        second.on("eth_blockNumber", "\"0x10\"");

        assertTrue(panel().health().refused().getFirst().contains("found 84"));
    }

    @Test
    void isNotMisledByTheHeightOfAnotherChain() {
        second.on("eth_chainId", "\"0x1\"").on("eth_blockNumber", "\"0xffffffff\"");

        assertEquals(List.of(first.uri()), panel().health().usable());
    }

    @Test
    void readsNothingWhenNoNodeIsUsable() {
        first.status(500);
        second.status(500);

        assertThrows(RetryableException.class, () -> panel().usable());
    }

    private NodePanel panel() {
        return new NodePanel(
                HttpClient.newHttpClient(), List.of(first.uri(), second.uri()), Duration.ofSeconds(9), 137, 5);
    }

    private static ScriptedNode node(String chain, String height, String word) {
        return new ScriptedNode()
                .on("eth_chainId", "\"" + chain + "\"")
                .on("eth_blockNumber", "\"" + height + "\"")
                .on("eth_call", word);
    }
}
