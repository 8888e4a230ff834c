package io.polystep.local.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.local.chain.doubles.DevAccounts;
import io.polystep.local.chain.doubles.TestWorld;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;
import org.web3j.rlp.RlpDecoder;
import org.web3j.rlp.RlpEncoder;
import org.web3j.rlp.RlpList;
import org.web3j.rlp.RlpString;

class AdmissionTest {
    private static final long GWEI = 1_000_000_000L;
    private static final String UNREADABLE = "rlp: transaction cannot be decoded: ";
    private static final String RECEIVER = "0x00000000000000000000000000000000000000ff";

    private final TestWorld world = new TestWorld();

    @Test
    void acceptsAPlainTransfer() {
        Receipt receipt = world.node.send(transfer(137, 0, 21_000, 1, 30, 90));

        assertTrue(receipt.succeeded());
        assertEquals(21_000, receipt.gasUsed());
        assertEquals(BigInteger.valueOf(60 * GWEI), receipt.effectiveGasPrice());
        assertEquals(BigInteger.ONE, balance(RECEIVER));
    }

    @Test
    void acceptsALegacyTransaction() {
        RawTransaction legacy = RawTransaction.createEtherTransaction(
                BigInteger.ZERO, BigInteger.valueOf(60 * GWEI), BigInteger.valueOf(21_000), RECEIVER, BigInteger.TWO);

        Receipt receipt = world.node.send(TransactionEncoder.signMessage(legacy, 137, DevAccounts.account(1)));

        assertEquals(world.trader.address(), receipt.from());
        assertEquals(BigInteger.TWO, balance(RECEIVER));
    }

    @Test
    void takesExactlyTheFeeFromTheSender() {
        BigInteger before = world.node.read(chain -> chain.world().balance(world.trader.address()));

        world.node.send(transfer(137, 0, 100_000, 5, 30, 90));

        BigInteger after = world.node.read(chain -> chain.world().balance(world.trader.address()));
        assertEquals(BigInteger.valueOf(21_000L * 60 * GWEI + 5), before.subtract(after));
    }

    @Test
    void refusesAnotherChain() {
        assertRefused("invalid chain id for signer: have 1 want 137", transfer(1, 0, 21_000, 1, 30, 90));
    }

    @Test
    void refusesATipBelowTheFloorOfPolygonsNodes() {
        assertRefused(
                "transaction underpriced: gas tip cap 24000000000, minimum needed 25000000000",
                transfer(137, 0, 21_000, 1, 24, 90));
    }

    @Test
    void acceptsASmallTipWhenTheFloorIsOff() {
        TestWorld relaxed = new TestWorld(ChainConfig.polygon().withMinimumTip(BigInteger.ZERO));

        assertTrue(relaxed.node.send(transfer(137, 0, 21_000, 1, 1, 90)).succeeded());
    }

    @Test
    void refusesATipAboveTheMaximumFee() {
        assertRefused("max priority fee per gas higher than max fee per gas", transfer(137, 0, 21_000, 1, 91, 90));
    }

    @Test
    void refusesAFeeBelowTheBaseFee() {
        assertRefused("max fee per gas less than block base fee", transfer(137, 0, 21_000, 1, 25, 29));
    }

    @Test
    void refusesTheSameBytesTwice() {
        byte[] raw = transfer(137, 0, 21_000, 1, 30, 90);
        world.node.send(raw);

        assertRefused("already known", raw);
    }

    @Test
    void refusesAUsedNonce() {
        world.node.send(transfer(137, 0, 21_000, 1, 30, 90));

        assertRefused("nonce too low: next nonce 1, tx nonce 0", transfer(137, 0, 21_000, 2, 30, 90));
    }

    @Test
    void refusesTooLittleGasToBegin() {
        assertRefused("intrinsic gas too low: gas 20999, minimum needed 21000", transfer(137, 0, 20_999, 1, 30, 90));
    }

    @Test
    void refusesASenderWithoutMoney() {
        byte[] raw = transfer(137, 0, 30_000_000, 1, 30, 900_000);

        assertRefused("insufficient funds for gas * price + value: balance 10000000000000000000000", raw);
    }

    @Test
    void refusesBytesThatAreNoTransaction() {
        assertRefused("rlp: transaction cannot be decoded", new byte[] {2, 1, 2, 3});
        assertRefused("transaction type not supported", new byte[] {3, 1, 2, 3});
        assertRefused("transaction type not supported", new byte[0]);
    }

    @Test
    void refusesBytesBehindTheTransaction() {
        byte[] raw = transfer(137, 0, 21_000, 1, 30, 90);

        assertRefused(UNREADABLE + "expected one list in its shortest encoding", Arrays.copyOf(raw, raw.length + 1));
    }

    @Test
    void refusesALeadingZeroThatWouldGiveTheSameSignatureAnotherHash() {
        byte[] raw = transfer(137, 0, 21_000, 1, 30, 90);
        RlpList list = (RlpList) RlpDecoder.decode(Arrays.copyOfRange(raw, 1, raw.length))
                .getValues()
                .getFirst();
        byte[] s = ((RlpString) list.getValues().get(11)).getBytes();
        byte[] padded = new byte[s.length + 1];
        System.arraycopy(s, 0, padded, 1, s.length);
        list.getValues().set(11, RlpString.create(padded));

        assertRefused(UNREADABLE + "expected a number of at most 32 bytes", typed(RlpEncoder.encode(list)));
    }

    @Test
    void refusesListsNestedWithoutEnd() {
        ByteArrayOutputStream nested = new ByteArrayOutputStream();
        for (int inside = 4 * 200_000; inside > 0; ) {
            inside -= 4;
            nested.writeBytes(new byte[] {(byte) 0xfa, (byte) (inside >> 16), (byte) (inside >> 8), (byte) inside});
        }

        assertRefused(UNREADABLE + "lists are nested too deep", nested.toByteArray());
    }

    private static byte[] typed(byte[] list) {
        byte[] raw = new byte[list.length + 1];
        raw[0] = 2;
        System.arraycopy(list, 0, raw, 1, list.length);
        return raw;
    }

    private void assertRefused(String beginning, byte[] raw) {
        RpcException refusal = assertThrows(RpcException.class, () -> world.node.send(raw));

        assertEquals(RpcException.SERVER_ERROR, refusal.code());
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.startsWith(beginning), message);
    }

    private BigInteger balance(String address) {
        return world.node.read(chain -> chain.world().balance(Hex.readAddress(address)));
    }

    private static byte[] transfer(long chainId, long nonce, long gas, long wei, long tipGwei, long maxGwei) {
        RawTransaction transaction = RawTransaction.createTransaction(
                chainId,
                BigInteger.valueOf(nonce),
                BigInteger.valueOf(gas),
                RECEIVER,
                BigInteger.valueOf(wei),
                "",
                BigInteger.valueOf(tipGwei * GWEI),
                BigInteger.valueOf(maxGwei * GWEI));
        return TransactionEncoder.signMessage(transaction, DevAccounts.account(1));
    }
}
