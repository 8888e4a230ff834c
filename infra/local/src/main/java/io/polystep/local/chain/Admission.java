package io.polystep.local.chain;

import io.polystep.local.chain.evm.Evm;
import io.polystep.local.chain.evm.IntrinsicGas;
import io.polystep.local.chain.evm.TransactionCall;
import io.polystep.local.chain.evm.WorldState;
import java.math.BigInteger;

/** The checks between a raw transaction and its execution, in the order and words of Polygon's nodes. */
final class Admission {
    private final ChainConfig config;
    private final WorldState world;

    Admission(ChainConfig config, WorldState world) {
        this.config = config;
        this.world = world;
    }

    /**
     * Throws {@link RpcException} when the transaction may not even wait.
     *
     * @param atOnce true when a block takes it now, so that it must pay the base fee; false when it may wait for less
     */
    void check(SignedTransaction tx, boolean atOnce) {
        checkChain(tx);
        checkFees(tx, atOnce);
        checkNonce(tx);
        checkGas(tx);
        checkIntrinsic(call(tx));
        checkFunds(tx);
    }

    /** The call to run. */
    TransactionCall call(SignedTransaction tx) {
        BigInteger price = tx.maxFee().min(config.baseFee().add(tx.maxTip()));
        return new TransactionCall(
                tx.from(), tx.to(), tx.value(), tx.data(), tx.gasLimit().longValueExact(), price, tx.accessList());
    }

    private void checkChain(SignedTransaction tx) {
        if (!tx.chainId().equals(BigInteger.valueOf(config.chainId()))) {
            throw RpcException.refused(
                    "invalid chain id for signer: have " + tx.chainId() + " want " + config.chainId());
        }
    }

    private void checkFees(SignedTransaction tx, boolean atOnce) {
        if (tx.maxTip().compareTo(config.minimumTip()) < 0) {
            throw RpcException.refused(
                    "transaction underpriced: gas tip cap " + tx.maxTip() + ", minimum needed " + config.minimumTip());
        }
        if (tx.maxTip().compareTo(tx.maxFee()) > 0) {
            throw RpcException.refused("max priority fee per gas higher than max fee per gas: maxPriorityFeePerGas: "
                    + tx.maxTip() + ", maxFeePerGas: " + tx.maxFee());
        }
        if (atOnce && tx.maxFee().compareTo(config.baseFee()) < 0) {
            throw RpcException.refused("max fee per gas less than block base fee: maxFeePerGas: " + tx.maxFee()
                    + ", baseFee: " + config.baseFee());
        }
    }

    private void checkNonce(SignedTransaction tx) {
        BigInteger next = BigInteger.valueOf(world.nonce(tx.from()));
        if (tx.nonce().compareTo(next) < 0) {
            throw RpcException.refused("nonce too low: next nonce " + next + ", tx nonce " + tx.nonce());
        }
    }

    private void checkGas(SignedTransaction tx) {
        if (tx.gasLimit().compareTo(BigInteger.valueOf(config.blockGasLimit())) > 0) {
            throw RpcException.refused("exceeds block gas limit");
        }
        if (tx.to() == null && tx.data().size() > Evm.MAX_INIT_CODE) {
            throw RpcException.refused(
                    "max initcode size exceeded: code size " + tx.data().size() + ", limit " + Evm.MAX_INIT_CODE);
        }
    }

    static void checkIntrinsic(TransactionCall call) {
        long intrinsic = IntrinsicGas.of(call);
        if (call.gasLimit() < intrinsic) {
            throw RpcException.refused(
                    "intrinsic gas too low: gas " + call.gasLimit() + ", minimum needed " + intrinsic);
        }
        long floor = IntrinsicGas.floor(call);
        if (call.gasLimit() < floor) {
            throw RpcException.refused(
                    "insufficient gas for floor data gas cost: gas " + call.gasLimit() + ", minimum needed " + floor);
        }
    }

    private void checkFunds(SignedTransaction tx) {
        BigInteger cost = tx.maxFee().multiply(tx.gasLimit()).add(tx.value());
        BigInteger balance = world.balance(tx.from());
        if (balance.compareTo(cost) < 0) {
            throw RpcException.refused("insufficient funds for gas * price + value: balance " + balance + ", tx cost "
                    + cost + ", overshot " + cost.subtract(balance));
        }
    }
}
