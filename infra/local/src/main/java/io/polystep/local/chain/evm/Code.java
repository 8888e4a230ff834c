package io.polystep.local.chain.evm;

import java.util.BitSet;
import org.web3j.crypto.Hash;

/** Contract code with its valid jump targets and its hash, both computed once and only if asked for. */
final class Code {
    static final Code EMPTY = new Code(new byte[0]);

    private static final int JUMPDEST = 0x5b;
    private static final int PUSH1 = 0x60;
    private static final int PUSH32 = 0x7f;

    private final byte[] bytes;
    private volatile BitSet targets = new BitSet(0);
    private volatile boolean scanned;

    Code(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return bytes.length;
    }

    byte[] hash() {
        return Hash.sha3(bytes);
    }

    int opcodeAt(int position) {
        return bytes[position] & 0xff;
    }

    boolean isJumpTarget(int position) {
        if (!scanned) {
            targets = scan();
            scanned = true;
        }
        return targets.get(position);
    }

    private BitSet scan() {
        BitSet found = new BitSet(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int opcode = opcodeAt(i);
            if (opcode == JUMPDEST) {
                found.set(i);
            } else if (opcode >= PUSH1 && opcode <= PUSH32) {
                i += opcode - PUSH1 + 1;
            }
        }
        return found;
    }
}
