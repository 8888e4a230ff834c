package io.polystep.local.chain.evm;

import io.polystep.local.chain.evm.ExecutionResult.Status;
import java.math.BigInteger;
import java.util.List;

/** Runs whole transactions: intrinsic gas, nonce, execution, refund. Leaves commit or discard to the caller. */
public final class TransactionRunner {
    private static final int REFUND_QUOTIENT = 5;
    private static final BigInteger COINBASE = BigInteger.ZERO;

    private final Evm evm;

    /** A runner on the given interpreter. */
    public TransactionRunner(Evm evm) {
        this.evm = evm;
    }

    /**
     * Runs one call and moves its fee: the base fee is burned, the tip goes to the zero address. The caller has checked
     * nonce, balance and that the gas limit covers {@link IntrinsicGas}.
     */
    public ExecutionResult run(TransactionCall call, BlockContext block) {
        WorldState world = evm.world();
        BigInteger prepaid = call.gasPrice().multiply(BigInteger.valueOf(call.gasLimit()));
        world.setBalance(call.from(), world.balance(call.from()).subtract(prepaid));
        Scope scope = new Scope(world.undo(), block, call.from(), call.gasPrice());
        warmUp(scope, call);
        long nonce = world.nonce(call.from());
        world.setNonce(call.from(), nonce + 1);
        BigInteger to = call.to();
        Outcome outcome = to == null ? create(scope, call, nonce) : call(scope, call, to);
        ExecutionResult result = result(scope, call, outcome, nonce);
        payFee(call, block, result.gasUsed(), prepaid);
        return result;
    }

    private static void warmUp(Scope scope, TransactionCall call) {
        scope.warm(call.from());
        scope.warm(COINBASE);
        if (call.to() != null) {
            scope.warm(call.to());
        }
        for (int i = 1; i <= Precompiles.COUNT; i++) {
            scope.warm(BigInteger.valueOf(i));
        }
        call.accessList().forEach((address, slots) -> {
            scope.warm(address);
            slots.forEach(slot -> scope.warm(new Slot(address, slot)));
        });
    }

    private Outcome call(Scope scope, TransactionCall call, BigInteger to) {
        byte[] data = call.data().toArray();
        Message message = new Message(call.from(), to, call.value(), data, gas(call), false, 0);
        return evm.call(scope, message, to, true);
    }

    private Outcome create(Scope scope, TransactionCall call, long nonce) {
        BigInteger address = ContractAddress.ofNonce(call.from(), nonce);
        Message message = new Message(call.from(), address, call.value(), new byte[0], gas(call), false, 0);
        return evm.create(scope, message, call.data().toArray());
    }

    private static long gas(TransactionCall call) {
        return call.gasLimit() - IntrinsicGas.of(call);
    }

    private static ExecutionResult result(Scope scope, TransactionCall call, Outcome outcome, long nonce) {
        boolean success = outcome instanceof Outcome.Success;
        long spent = call.gasLimit() - outcome.gasLeft();
        long refund = success ? Math.min(spent / REFUND_QUOTIENT, scope.refund()) : 0;
        long used = Math.max(spent - refund, IntrinsicGas.floor(call));
        Bytes output = Bytes.of(outcome.output());
        BigInteger created = call.to() == null ? ContractAddress.ofNonce(call.from(), nonce) : null;
        return switch (outcome) {
            case Outcome.Success ignored ->
                new ExecutionResult(Status.SUCCESS, "", output, used, scope.logs(), created);
            case Outcome.Reverted ignored ->
                new ExecutionResult(Status.REVERTED, "execution reverted", output, used, List.of(), created);
            case Outcome.Failed failed ->
                new ExecutionResult(Status.FAILED, failed.reason(), output, used, List.of(), created);
        };
    }

    private void payFee(TransactionCall call, BlockContext block, long used, BigInteger prepaid) {
        WorldState world = evm.world();
        BigInteger gasUsed = BigInteger.valueOf(used);
        BigInteger back = prepaid.subtract(call.gasPrice().multiply(gasUsed));
        world.setBalance(call.from(), world.balance(call.from()).add(back));
        BigInteger tip = call.gasPrice().subtract(block.baseFee()).max(BigInteger.ZERO);
        if (tip.signum() > 0) {
            world.setBalance(COINBASE, world.balance(COINBASE).add(tip.multiply(gasUsed)));
        }
    }
}
