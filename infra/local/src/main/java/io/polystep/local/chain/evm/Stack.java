package io.polystep.local.chain.evm;

import java.math.BigInteger;
import java.util.Arrays;

/** A frame's stack of at most 1,024 words. */
final class Stack {
    private static final int LIMIT = 1_024;

    private BigInteger[] words = new BigInteger[32];
    private int depth;

    void push(BigInteger word) {
        if (depth == LIMIT) {
            throw new Halt("stack overflow");
        }
        if (depth == words.length) {
            words = Arrays.copyOf(words, Math.min(LIMIT, 2 * depth));
        }
        words[depth++] = word;
    }

    BigInteger pop() {
        require(1);
        return words[--depth];
    }

    /** Pushes a copy of the n-th word from the top; 1 is the top. */
    void duplicate(int n) {
        require(n);
        push(words[depth - n]);
    }

    /** Swaps the top with the word n places below it. */
    void swap(int n) {
        require(n + 1);
        BigInteger top = words[depth - 1];
        words[depth - 1] = words[depth - 1 - n];
        words[depth - 1 - n] = top;
    }

    private void require(int count) {
        if (depth < count) {
            throw new Halt("stack underflow");
        }
    }
}
