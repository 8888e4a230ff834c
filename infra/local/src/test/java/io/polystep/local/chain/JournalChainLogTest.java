package io.polystep.local.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.polystep.local.chain.doubles.Faucet;
import io.polystep.local.chain.doubles.LocalWorld;
import io.polystep.local.journal.Durability;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalChainLogTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void bringsTheChainBackFromDisk() throws IOException {
        Block before;
        try (JournalChainLog log = JournalChainLog.open(folder, Durability.OS_BUFFERED)) {
            ChainNode node = open(log);
            new Faucet(node).fundTrader(BigInteger.valueOf(0xabc), 7_000_000);
            before = node.read(chain -> chain.history().latest());
        }

        try (JournalChainLog log = JournalChainLog.open(folder, Durability.OS_BUFFERED)) {
            Block after = open(log).read(chain -> chain.history().latest());
            assertEquals(before, after);
            assertEquals(1, after.number());
        }
    }

    private static ChainNode open(ChainLog log) {
        return ChainNode.open(ChainConfig.polygon(), LocalWorld.genesis(NOW), InstantSource.fixed(NOW), log);
    }
}
