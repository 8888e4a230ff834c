package io.polystep.local.chain.doubles;

import io.polystep.local.chain.ChainConfig;
import io.polystep.local.chain.ChainNode;
import io.polystep.local.chain.Hex;
import io.polystep.local.chain.Receipt;
import io.polystep.local.chain.evm.Bytes;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;

/** A key on the local chain: signs with the next nonce and sends in process. One sender per key at a time. */
public final class LocalWallet {
    private static final BigInteger GAS = BigInteger.valueOf(5_000_000);

    private final ChainNode node;
    private final Credentials key;

    /** A wallet over a node. */
    public LocalWallet(ChainNode node, Credentials key) {
        this.node = node;
        this.key = key;
    }

    /** The wallet's address. */
    public BigInteger address() {
        return LocalWorld.address(key);
    }

    /** Calls a contract and returns the receipt, which may be one of a failure. */
    public Receipt send(BigInteger to, Bytes data) {
        return node.send(sign(to, data));
    }

    /**
     * Calls a contract that must not fail.
     *
     * @throws IllegalStateException with the failure's words if it did
     */
    public Receipt require(BigInteger to, Bytes data) {
        Receipt receipt = send(to, data);
        if (!receipt.succeeded()) {
            throw new IllegalStateException("Expected the local transaction " + receipt.transactionHash()
                    + " to succeed, found: " + receipt.failure() + " " + receipt.output());
        }
        return receipt;
    }

    /** Creates a contract. */
    public Receipt create(Bytes initCode) {
        return node.send(sign(null, initCode));
    }

    /** A signed transaction with the next nonce, not sent. */
    public byte[] sign(@Nullable BigInteger to, Bytes data) {
        ChainConfig config = node.read(chain -> chain.config());
        BigInteger nonce = node.read(chain -> BigInteger.valueOf(chain.world().nonce(address())));
        BigInteger tip = config.suggestedTip();
        BigInteger maxFee = config.baseFee().shiftLeft(1).add(tip);
        RawTransaction transaction = RawTransaction.createTransaction(
                config.chainId(),
                nonce,
                GAS,
                to == null ? "" : Hex.address(to),
                BigInteger.ZERO,
                data.hex(),
                tip,
                maxFee);
        return TransactionEncoder.signMessage(transaction, key);
    }
}
