package io.polystep.local.chain.doubles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.local.chain.ChainConfig;
import io.polystep.local.chain.ChainNode;
import io.polystep.local.chain.Genesis;
import io.polystep.local.chain.MemoryChainLog;
import io.polystep.local.chain.RpcClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Runs the same signed transactions on Foundry's anvil (binary named by ANVIL_BIN) and on the in-JVM chain with Ethereum's
 * gas prices, and compares gas, status, logs and addresses.
 */
class AnvilDifferenceTest {
    private static final int START_LIMIT_SECONDS = 20;
    private static final int FAILURES = 4;

    @Test
    void behavesAsAnvilOnTheWholeLifeCycle() throws IOException {
        String binary = System.getenv("ANVIL_BIN");
        Assumptions.assumeTrue(
                binary != null && Files.isExecutable(Path.of(binary)),
                "skipped: set ANVIL_BIN to the anvil binary (npm package @foundry-rs/anvil) to compare with it");
        int port = freePort();
        Process anvil = new ProcessBuilder(
                        binary,
                        "--chain-id",
                        "137",
                        "--host",
                        "127.0.0.1",
                        "--port",
                        "" + port,
                        "--silent",
                        "--hardfork",
                        "prague")
                .inheritIO()
                .start();
        try (ChainNode own = bareNode().start(0)) {
            RpcClient theirs = new RpcClient(URI.create("http://127.0.0.1:" + port));
            awaitStart(anvil, theirs);
            List<JsonNode> expected = new LifeCycleScenario(theirs).play();
            List<JsonNode> found = new LifeCycleScenario(new RpcClient(own.rpc())).play();

            assertEquals(expected.size(), found.size());
            assertEquals(FAILURES, failures(expected), "the scenario must contain failures to compare");
            for (int i = 0; i < expected.size(); i++) {
                assertEquals(expected.get(i), found.get(i), "transaction " + i);
            }
            System.out.println("anvil and the local chain agree on " + found.size() + " transactions");
        } finally {
            anvil.destroy();
        }
    }

    private static long failures(List<JsonNode> receipts) {
        return receipts.stream()
                .filter(receipt -> receipt.get("status").asText().equals("0x0"))
                .count();
    }

    /** As anvil begins: funded accounts and nothing else. */
    private static ChainNode bareNode() {
        Genesis genesis = new Genesis(0, LocalWorld.genesis(TestWorld.NOW).balances(), Map.of(), List.of());
        return ChainNode.open(
                ChainConfig.ethereumRules(), genesis, InstantSource.fixed(TestWorld.NOW), new MemoryChainLog());
    }

    /** Polling a foreign process is the only way to know that it listens. */
    private static void awaitStart(Process process, RpcClient client) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_LIMIT_SECONDS);
        while (true) {
            try {
                client.result("eth_chainId");
                return;
            } catch (UncheckedIOException e) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static JsonNode comparable(JsonNode receipt) {
        var object = (ObjectNode) receipt.deepCopy();
        object.retain("status", "gasUsed", "logs", "contractAddress", "from", "to");
        for (JsonNode log : object.get("logs")) {
            ((ObjectNode) log).retain("address", "topics", "data");
        }
        if (object.get("contractAddress").isNull()) {
            object.remove("contractAddress");
        }
        return lower(object);
    }

    private static JsonNode lower(JsonNode node) {
        try {
            return new ObjectMapper().readTree(node.toString().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
