package io.polystep.local.chain.evm;

/** POP, PUSH0 to PUSH32, DUP1 to DUP16 and SWAP1 to SWAP16. */
final class StackOperations {
    private StackOperations() {}

    static void register(OperationTable table) {
        table.add(0x50, 2, Frame::pop);
        table.add(0x5f, 2, frame -> frame.push(0));
        for (int n = 1; n <= 32; n++) {
            int width = n;
            table.add(0x5f + n, 3, frame -> push(frame, width));
        }
        for (int n = 1; n <= 16; n++) {
            int place = n;
            table.add(0x7f + n, 3, frame -> frame.stack.duplicate(place));
            table.add(0x8f + n, 3, frame -> frame.stack.swap(place));
        }
    }

    /** Bytes beyond the end of the code read as zero. The position already stands behind the opcode. */
    private static void push(Frame frame, int width) {
        byte[] code = frame.code.bytes();
        int present = Math.min(width, code.length - frame.position);
        frame.push(Word.of(code, frame.position, present).shiftLeft(8 * (width - present)));
        frame.position += width;
    }
}
