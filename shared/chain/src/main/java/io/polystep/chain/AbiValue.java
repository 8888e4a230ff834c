package io.polystep.chain;

import io.polystep.domain.Address;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** One argument of a contract call, as the contract ABI lays it out: 32-byte words, with what varies in length behind. */
public sealed interface AbiValue {
    /**
     * A value of one word.
     *
     * @param hex 0x and 64 hex digits
     */
    record Word(String hex) implements AbiValue {
        /** Refuses another length. */
        public Word {
            Bytes.word(hex);
        }

        @Override
        public boolean isDynamic() {
            return false;
        }

        @Override
        public byte[] encoded() {
            return Bytes.word(hex);
        }
    }

    /**
     * Bytes of any length ({@code bytes}).
     *
     * @param hex 0x and an even number of hex digits
     */
    record Blob(String hex) implements AbiValue {
        /** Refuses what is not hex. */
        public Blob {
            Bytes.of(hex);
        }

        @Override
        public boolean isDynamic() {
            return true;
        }

        @Override
        public byte[] encoded() {
            byte[] bytes = Bytes.of(hex);
            int padded = Math.multiplyExact(Math.ceilDiv(bytes.length, Bytes.WORD), Bytes.WORD);
            return Bytes.concat(Bytes.word(bytes.length), Arrays.copyOf(bytes, padded));
        }
    }

    /** An array of any length ({@code T[]}). */
    record Sequence(List<AbiValue> items) implements AbiValue {
        /** Keeps a copy. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public boolean isDynamic() {
            return true;
        }

        @Override
        public byte[] encoded() {
            return Bytes.concat(Bytes.word(items.size()), AbiCall.layout(items));
        }
    }

    /** Values in a row, for example a struct. */
    record Tuple(List<AbiValue> items) implements AbiValue {
        /** Keeps a copy. */
        public Tuple {
            items = List.copyOf(items);
        }

        @Override
        public boolean isDynamic() {
            return items.stream().anyMatch(AbiValue::isDynamic);
        }

        @Override
        public byte[] encoded() {
            return AbiCall.layout(items);
        }
    }

    /** True when the value's length is not known from its type, so that it stands behind its neighbours. */
    boolean isDynamic();

    /** The value alone, in whole words. */
    byte[] encoded();

    /** An {@code address}. */
    static AbiValue of(Address address) {
        return new Word(Bytes.hex(Bytes.word(address)));
    }

    /** An unsigned number; {@link IllegalArgumentException} if it is negative or wider than 256 bits. */
    static AbiValue of(BigInteger number) {
        return new Word(Bytes.hex(Bytes.word(number)));
    }

    /** A {@code bool}. */
    static AbiValue of(boolean flag) {
        return of(flag ? BigInteger.ONE : BigInteger.ZERO);
    }

    /**
     * A {@code bytes1} to {@code bytes32}, zeros behind.
     *
     * @throws IllegalArgumentException if it is not 1 to 32 bytes of hex
     */
    static AbiValue fixed(String hex) {
        byte[] bytes = Bytes.of(hex);
        if (bytes.length == 0 || bytes.length > Bytes.WORD) {
            throw new IllegalArgumentException("expected 1 to 32 bytes of hex, found " + bytes.length);
        }
        return new Word(Bytes.hex(Arrays.copyOf(bytes, Bytes.WORD)));
    }
}
