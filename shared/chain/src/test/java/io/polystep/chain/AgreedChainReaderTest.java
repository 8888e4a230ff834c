package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.redemption.Finality;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AgreedChainReaderTest {
    private static final Address HOLDER = new Address("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
    private static final String HASH = "0x" + "cd".repeat(32);
    private static final String BLOCK = "0x" + "bb".repeat(32);
    private static final Finality.Place PLACE = new Finality.Place(HASH, BigInteger.valueOf(90), BLOCK);

    private final ScriptedNode first = node("0x64");
    private final ScriptedNode second = node("0x63");
    private final ScriptedNode third = node("0x64");

    @AfterEach
    void close() {
        Stream.of(first, second, third).forEach(ScriptedNode::close);
    }

    @Test
    void readsAtTheHeightThatAllHave() {
        first.on("eth_call", params -> {
            assertEquals("0x63", params.path(1).asText());
            return word(7);
        });

        assertEquals(new Usdc(7), reader().collateral(HOLDER));
        assertEquals(99, reader().height());
    }

    @Test
    void outvotesANodeAndReportsItWithoutItsAccessKey() {
        second.on("eth_call", word(8));
        AgreedChainReader reader = reader();

        assertEquals(new Usdc(7), reader.collateral(HOLDER));
        String reason = reader.leftOut().getFirst();
        assertTrue(reason.contains(second.uri().getAuthority()), reason);
        assertFalse(reason.contains("secret-path"), reason);
    }

    @Test
    void readsNothingWithoutAMajority() {
        second.on("eth_call", word(8));
        third.on("eth_call", word(9));

        assertThrows(RetryableException.class, () -> reader().collateral(HOLDER));
    }

    @Test
    void readsNothingFromTwoThatDisagree() {
        second.on("eth_call", word(8));

        assertThrows(RetryableException.class, () -> reader(first, second).collateral(HOLDER));
    }

    @Test
    void leavesOutANodeOfAnotherChainAndOneThatLags() {
        second.on("eth_chainId", "\"0x1\"");
        assertEquals(new Usdc(7), reader().collateral(HOLDER));

        third.on("eth_blockNumber", "\"0x10\"");
        String refusal = String.valueOf(assertThrows(RetryableException.class, () -> reader().collateral(HOLDER))
                .getMessage());
        assertTrue(refusal.contains("found chain 1") && refusal.contains("blocks behind, found 84"), refusal);
    }

    @Test
    void aNodeThatKnowsNoContractDoesNotDecideAlone() {
        second.on("eth_call", "\"0x\"");
        assertEquals(new Usdc(7), reader().collateral(HOLDER));

        third.on("eth_call", "\"0x\"");
        assertThrows(PermanentException.class, () -> reader().collateral(HOLDER));
    }

    @Test
    void isFinalWhenMostNodesSaySo() {
        mined(first, 100);
        mined(second, 80);
        mined(third, 95);

        assertEquals(new Finality.Final(PLACE), reader().finality(List.of(HASH)));
    }

    @Test
    void isOnlyMinedWhileMostNodesCallTheBlockOpen() {
        mined(first, 100);
        mined(second, 80);
        mined(third, 80);

        assertEquals(new Finality.Mined(PLACE), reader().finality(List.of(HASH)));
    }

    @Test
    void isNotMinedBecauseOneNodeSaysSo() {
        mined(first, 100);

        assertEquals(new Finality.Broadcast(), reader().finality(List.of(HASH)));
        assertThrows(RetryableException.class, () -> reader(first, second).finality(List.of(HASH)));
    }

    @Test
    void findsWhicheverOfTheAttemptsWasMined() {
        Stream.of(first, second, third).forEach(node -> mined(node, 100));

        assertEquals(new Finality.Final(PLACE), reader().finality(List.of("0x" + "ee".repeat(32), HASH)));
    }

    private AgreedChainReader reader() {
        return reader(first, second, third);
    }

    private static AgreedChainReader reader(ScriptedNode... nodes) {
        NodePanel panel = new NodePanel(
                HttpClient.newHttpClient(),
                Stream.of(nodes).map(ScriptedNode::uri).toList(),
                Duration.ofSeconds(9),
                137,
                5);
        return new AgreedChainReader(panel, Contracts.polygon());
    }

    private static ScriptedNode node(String height) {
        return new ScriptedNode()
                .on("eth_chainId", "\"0x89\"")
                .on("eth_blockNumber", "\"" + height + "\"")
                .on("eth_call", word(7))
                .on("eth_getTransactionReceipt", "null");
    }

    private static void mined(ScriptedNode node, long finalized) {
        node.on(
                        "eth_getTransactionReceipt",
                        params -> params.path(0).asText().equals(HASH)
                                ? "{\"blockNumber\":\"0x5a\",\"blockHash\":\"" + BLOCK + "\"}"
                                : "null")
                .on(
                        "eth_getBlockByNumber",
                        params -> params.path(0).asText().equals("finalized")
                                ? "{\"number\":\"" + Quantity.hex(BigInteger.valueOf(finalized)) + "\"}"
                                : "{\"hash\":\"" + BLOCK + "\"}");
    }

    private static String word(long number) {
        return "\"" + Bytes.hex(Bytes.word(number)) + "\"";
    }
}
