package io.polystep.local.chain.evm;

import java.math.BigInteger;

/** CALL, CALLCODE, DELEGATECALL and STATICCALL. */
final class CallOperations {
    static final long NEW_ACCOUNT = 25_000;

    private static final long VALUE_TRANSFER = 9_000;
    private static final long STIPEND = 2_300;
    static final int MAX_DEPTH = 1_024;

    private CallOperations() {}

    /** How the callee's caller, storage and value are chosen. */
    private enum Kind {
        CALL,
        CALL_CODE,
        DELEGATE,
        STATIC
    }

    static void register(OperationTable table) {
        table.add(0xf1, 0, frame -> call(frame, Kind.CALL));
        table.add(0xf2, 0, frame -> call(frame, Kind.CALL_CODE));
        table.add(0xf4, 0, frame -> call(frame, Kind.DELEGATE));
        table.add(0xfa, 0, frame -> call(frame, Kind.STATIC));
    }

    private static void call(Frame frame, Kind kind) {
        BigInteger wanted = frame.pop();
        BigInteger target = Word.address(frame.pop());
        boolean carriesValue = kind == Kind.CALL || kind == Kind.CALL_CODE;
        BigInteger value = carriesValue ? frame.pop() : BigInteger.ZERO;
        if (kind == Kind.CALL && value.signum() != 0) {
            frame.forbidInStatic();
        }
        BigInteger inputOffset = frame.pop();
        BigInteger inputLength = frame.pop();
        BigInteger outputOffset = frame.pop();
        BigInteger outputLength = frame.pop();
        frame.expand(inputOffset, inputLength);
        frame.expand(outputOffset, outputLength);
        frame.charge(price(frame, kind, target, value));
        long given = pass(frame, wanted, value);
        Outcome outcome = run(frame, kind, target, value, frame.slice(inputOffset, inputLength), given);
        finish(frame, outcome, outputOffset, outputLength);
    }

    private static long price(Frame frame, Kind kind, BigInteger target, BigInteger value) {
        long price = CodeOperations.accessCost(frame, target);
        if (value.signum() == 0) {
            return price;
        }
        boolean creates = kind == Kind.CALL && frame.evm.world().isEmpty(target);
        return price + VALUE_TRANSFER + (creates ? NEW_ACCOUNT : 0);
    }

    /** At most all but one 64th of the gas goes to the callee (EIP-150); a value adds the stipend. */
    private static long pass(Frame frame, BigInteger wanted, BigInteger value) {
        long most = frame.gas - frame.gas / 64;
        long given = wanted.bitLength() > 62 ? most : Math.min(most, wanted.longValue());
        frame.charge(given);
        return value.signum() == 0 ? given : given + STIPEND;
    }

    private static Outcome run(Frame frame, Kind kind, BigInteger target, BigInteger value, byte[] input, long given) {
        Message own = frame.message;
        if (own.depth >= MAX_DEPTH || frame.evm.world().balance(own.self).compareTo(value) < 0) {
            return new Outcome.Reverted(given, new byte[0]);
        }
        int depth = own.depth + 1;
        Message message = switch (kind) {
            case CALL -> new Message(own.self, target, value, input, given, own.isStatic, depth);
            case CALL_CODE -> new Message(own.self, own.self, value, input, given, own.isStatic, depth);
            case DELEGATE -> new Message(own.caller, own.self, own.value, input, given, own.isStatic, depth);
            case STATIC -> new Message(own.self, target, BigInteger.ZERO, input, given, true, depth);
        };
        return frame.evm.call(frame.scope, message, target, kind == Kind.CALL);
    }

    private static void finish(Frame frame, Outcome outcome, BigInteger offset, BigInteger length) {
        frame.gas += outcome.gasLeft();
        frame.returned = outcome.output();
        int copied = Math.min(frame.returned.length, Frame.length(length));
        if (copied > 0) {
            frame.memory.write(offset.intValue(), frame.returned, BigInteger.ZERO, copied);
        }
        frame.push(Word.flag(outcome instanceof Outcome.Success));
    }
}
