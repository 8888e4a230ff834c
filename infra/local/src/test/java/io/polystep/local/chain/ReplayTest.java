package io.polystep.local.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.local.chain.doubles.Addresses;
import io.polystep.local.chain.doubles.Calldata;
import io.polystep.local.chain.doubles.DevAccounts;
import io.polystep.local.chain.doubles.Faucet;
import io.polystep.local.chain.doubles.LocalWallet;
import io.polystep.local.chain.doubles.LocalWorld;
import io.polystep.local.chain.evm.Bytes;
import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    private static final BigInteger TRADER =
            Hex.readAddress(DevAccounts.account(1).getAddress());
    private static final BigInteger STRANGER = BigInteger.valueOf(0xabc);

    private Instant now = START;
    private final InstantSource clock = () -> now;
    private final MemoryChainLog log = new MemoryChainLog();

    @Test
    void givesTheSameBlocksAndStateAfterAKill() {
        ChainNode first = open(log);
        live(first);
        String fingerprint = fingerprint(first);
        now = START.plusSeconds(1_000_000);

        ChainNode second = open(log);

        assertEquals(fingerprint, fingerprint(second));
        Block newest = second.read(chain -> chain.history().latest());
        assertEquals(START.getEpochSecond() + 60, newest.timestamp());
    }

    @Test
    void givesTheSameHashesForTheSameChangesAtTheSameTimes() {
        ChainNode one = open(log);
        live(one);
        now = START;
        ChainNode other = open(new MemoryChainLog());
        live(other);

        assertEquals(fingerprint(one), fingerprint(other));
    }

    @Test
    void goesOnWhereItStopped() {
        live(open(log));

        ChainNode second = open(log);
        Receipt receipt = new LocalWallet(second, DevAccounts.account(1)).require(Addresses.USDC_E, mint(1));

        assertEquals(
                receipt.blockHash(),
                open(log).read(chain -> chain.history().latest().hash()));
    }

    @Test
    void keepsNothingOfARefusedTransaction() {
        ChainNode node = open(log);
        String before = fingerprint(node);

        assertThrows(RpcException.class, () -> node.send(new byte[] {2}));

        assertEquals(before, fingerprint(open(log)));
    }

    @Test
    void changesNothingWhenTheLogFails() {
        FailingLog failing = new FailingLog();
        ChainNode node = open(failing);
        String before = fingerprint(node);
        failing.broken = true;

        assertThrows(IllegalStateException.class, () -> node.change(new Change.SetBalance(STRANGER, BigInteger.ONE)));

        assertEquals(before, fingerprint(node));
    }

    @Test
    void refusesTheLogOfAnotherGenesis() {
        open(log);

        IllegalStateException refusal = assertThrows(
                IllegalStateException.class, () -> ChainNode.open(ChainConfig.polygon(), Genesis.empty(), clock, log));

        assertTrue(String.valueOf(refusal.getMessage()).contains("Expected a chain journal of"));
    }

    @Test
    void lagsFinalityByTheConfiguredBlocks() {
        ChainNode node = ChainNode.open(
                ChainConfig.polygon().withFinalityLag(2), LocalWorld.genesis(START), clock, new MemoryChainLog());
        for (int i = 0; i < 3; i++) {
            node.change(new Change.Mine());
        }

        Block finalized = node.read(chain -> chain.history().finalized());
        assertEquals(1, finalized.number());
    }

    @Test
    void seesTheVirtualClockInsideContracts() {
        ChainNode node = open(log);
        node.change(new Change.SetCode(STRANGER, Bytes.ofHex("42600055")));
        now = START.plusSeconds(77);

        new LocalWallet(node, DevAccounts.account(0)).require(STRANGER, Bytes.EMPTY);

        assertEquals(
                BigInteger.valueOf(START.getEpochSecond() + 77),
                node.read(chain -> chain.world().slot(STRANGER, BigInteger.ZERO)));
    }

    /** A bit of everything that can change the chain. */
    private void live(ChainNode node) {
        LocalWallet trader = new LocalWallet(node, DevAccounts.account(1));
        Faucet faucet = new Faucet(node);
        faucet.fundTrader(STRANGER, 5_000_000);
        faucet.approveAll(trader);
        now = START.plusSeconds(60);
        trader.send(Addresses.PUSD, Calldata.of("nothing()").bytes());
        node.change(new Change.SetCode(STRANGER, Bytes.ofHex("6001")));
        node.change(new Change.SetSlot(STRANGER, BigInteger.ONE, BigInteger.TEN));
        node.change(new Change.Mine());
    }

    private static Bytes mint(long micro) {
        return Calldata.of("mint(address,uint256)").word(STRANGER).word(micro).bytes();
    }

    private ChainNode open(ChainLog kept) {
        return ChainNode.open(ChainConfig.polygon(), LocalWorld.genesis(START), clock, kept);
    }

    private static String fingerprint(ChainNode node) {
        return node.read(chain -> chain.history().latest()
                + " " + chain.world().balance(STRANGER)
                + " " + chain.world().balance(TRADER)
                + " " + chain.world().code(STRANGER)
                + " " + chain.world().slot(STRANGER, BigInteger.ONE)
                + " " + chain.world().nonce(TRADER));
    }

    /** A log whose disk can break. */
    private static final class FailingLog implements ChainLog {
        private boolean broken;

        @Override
        public void append(byte[] entry) {
            if (broken) {
                throw new IllegalStateException("disk is full");
            }
        }

        @Override
        public void replay(java.util.function.Consumer<byte[]> reader) {
            // Nothing was kept.
        }
    }
}
