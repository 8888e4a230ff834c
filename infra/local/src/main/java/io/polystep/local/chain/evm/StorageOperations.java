package io.polystep.local.chain.evm;

import java.math.BigInteger;

/** SLOAD, SSTORE (EIP-2200, 2929, 3529) and transient storage. */
final class StorageOperations {
    private static final long STIPEND = 2_300;
    private static final long SET = 20_000;

    private final GasSchedule gas;

    StorageOperations(GasSchedule gas) {
        this.gas = gas;
    }

    void register(OperationTable table) {
        table.add(0x54, 0, this::load);
        table.add(0x55, 0, this::store);
        table.add(0x5c, 100, frame -> frame.push(frame.scope.transientValue(slot(frame))));
        table.add(0x5d, 100, StorageOperations::storeTransient);
    }

    private static Slot slot(Frame frame) {
        return new Slot(frame.message.self, frame.pop());
    }

    private static void storeTransient(Frame frame) {
        frame.forbidInStatic();
        Slot slot = slot(frame);
        frame.scope.setTransient(slot, frame.pop());
    }

    private void load(Frame frame) {
        Slot slot = slot(frame);
        frame.charge(frame.scope.warm(slot) ? gas.coldLoad() : GasSchedule.WARM_ACCESS);
        frame.push(frame.evm.world().slot(slot.address(), slot.key()));
    }

    private void store(Frame frame) {
        frame.forbidInStatic();
        if (frame.gas <= STIPEND) {
            throw Halt.outOfGas();
        }
        Slot slot = slot(frame);
        BigInteger wanted = frame.pop();
        BigInteger current = frame.evm.world().slot(slot.address(), slot.key());
        BigInteger original = frame.scope.original(slot, current);
        long cold = frame.scope.warm(slot) ? gas.coldStore() : 0;
        frame.charge(cold + price(original, current, wanted));
        refund(frame.scope, original, current, wanted);
        frame.evm.world().setSlot(slot.address(), slot.key(), wanted);
    }

    private long price(BigInteger original, BigInteger current, BigInteger wanted) {
        if (current.equals(wanted) || !original.equals(current)) {
            return GasSchedule.WARM_ACCESS;
        }
        return original.signum() == 0 ? SET : gas.storeReset();
    }

    private void refund(Scope scope, BigInteger original, BigInteger current, BigInteger wanted) {
        if (current.equals(wanted)) {
            return;
        }
        if (original.signum() != 0) {
            if (!original.equals(current) && current.signum() == 0) {
                scope.refund(-gas.clearRefund());
            }
            if (wanted.signum() == 0) {
                scope.refund(gas.clearRefund());
            }
        }
        if (!original.equals(current) && original.equals(wanted)) {
            scope.refund((original.signum() == 0 ? SET : gas.storeReset()) - GasSchedule.WARM_ACCESS);
        }
    }
}
