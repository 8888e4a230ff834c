package io.polystep.local.chain.evm;

import java.math.BigInteger;
import java.util.Arrays;

/** What a contract sees of its call, its transaction and its block. */
final class EnvironmentOperations {
    private EnvironmentOperations() {}

    static void register(OperationTable table) {
        table.add(0x30, 2, frame -> frame.push(frame.message.self));
        table.add(0x32, 2, frame -> frame.push(frame.scope.origin));
        table.add(0x33, 2, frame -> frame.push(frame.message.caller));
        table.add(0x34, 2, frame -> frame.push(frame.message.value));
        table.add(0x35, 3, EnvironmentOperations::inputWord);
        table.add(0x36, 2, frame -> frame.push(frame.message.input.length));
        table.add(0x3a, 2, frame -> frame.push(frame.scope.gasPrice));
        table.add(0x3d, 2, frame -> frame.push(frame.returned.length));
        table.add(0x47, 5, frame -> frame.push(frame.evm.world().balance(frame.message.self)));
        registerBlock(table);
    }

    /** BLOCKHASH, COINBASE, PREVRANDAO and BLOBHASH are zero here; there are no producers and no blobs. */
    private static void registerBlock(OperationTable table) {
        table.add(0x40, 20, EnvironmentOperations::zeroForOne);
        table.add(0x41, 2, frame -> frame.push(0));
        table.add(0x42, 2, frame -> frame.push(frame.scope.block.timestamp()));
        table.add(0x43, 2, frame -> frame.push(frame.scope.block.number()));
        table.add(0x44, 2, frame -> frame.push(0));
        table.add(0x45, 2, frame -> frame.push(frame.scope.block.gasLimit()));
        table.add(0x46, 2, frame -> frame.push(frame.scope.block.chainId()));
        table.add(0x48, 2, frame -> frame.push(frame.scope.block.baseFee()));
        table.add(0x49, 3, EnvironmentOperations::zeroForOne);
        table.add(0x4a, 2, frame -> frame.push(1));
    }

    private static void zeroForOne(Frame frame) {
        BigInteger ignored = frame.pop();
        frame.push(ignored.subtract(ignored));
    }

    private static void inputWord(Frame frame) {
        BigInteger offset = frame.pop();
        byte[] input = frame.message.input;
        if (offset.bitLength() > 30 || offset.intValue() >= input.length) {
            frame.push(0);
            return;
        }
        int at = offset.intValue();
        frame.push(Word.of(Arrays.copyOfRange(input, at, at + 32)));
    }
}
