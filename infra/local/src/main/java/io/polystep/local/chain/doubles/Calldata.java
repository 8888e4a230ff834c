package io.polystep.local.chain.doubles;

import io.polystep.local.chain.evm.Bytes;
import io.polystep.local.chain.evm.Word;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.web3j.crypto.Hash;

/** Builds ABI-encoded calls for the few argument shapes that the doubles have. */
public final class Calldata {
    private static final int WORD = 32;

    private final byte[] selector;
    private final List<byte[]> heads = new ArrayList<>();
    private final List<byte[]> tails = new ArrayList<>();

    private Calldata(byte[] selector) {
        this.selector = selector;
    }

    /** A call of the function with this full signature text, for example {@code approve(address,uint256)}. */
    public static Calldata of(String signature) {
        return new Calldata(Arrays.copyOf(Hash.sha3(signature.getBytes(StandardCharsets.UTF_8)), 4));
    }

    /** Arguments without a selector: a tuple. */
    static Calldata tuple() {
        return new Calldata(new byte[0]);
    }

    /** A number, address, bytes32 or flag. */
    public Calldata word(BigInteger value) {
        heads.add(Word.bytes(value));
        tails.add(new byte[0]);
        return this;
    }

    /** A small number. */
    public Calldata word(long value) {
        return word(BigInteger.valueOf(value));
    }

    /** A uint256[]. */
    public Calldata words(List<BigInteger> values) {
        ByteArrayOutputStream tail = new ByteArrayOutputStream();
        tail.writeBytes(Word.bytes(BigInteger.valueOf(values.size())));
        values.forEach(value -> tail.writeBytes(Word.bytes(value)));
        return tail(tail.toByteArray());
    }

    /** A bytes value. */
    public Calldata blob(Bytes value) {
        ByteArrayOutputStream tail = new ByteArrayOutputStream();
        tail.writeBytes(Word.bytes(BigInteger.valueOf(value.size())));
        tail.writeBytes(Arrays.copyOf(value.toArray(), (value.size() + WORD - 1) / WORD * WORD));
        return tail(tail.toByteArray());
    }

    /** A tuple that holds something of dynamic size. */
    Calldata nested(Calldata tuple) {
        return tail(tuple.bytes().toArray());
    }

    /** The encoded call. */
    public Bytes bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(selector);
        int offset = WORD * heads.size();
        for (int i = 0; i < heads.size(); i++) {
            byte[] head = heads.get(i);
            out.writeBytes(head.length > 0 ? head : Word.bytes(BigInteger.valueOf(offset)));
            offset += tails.get(i).length;
        }
        tails.forEach(out::writeBytes);
        return Bytes.of(out.toByteArray());
    }

    private Calldata tail(byte[] encoded) {
        heads.add(new byte[0]);
        tails.add(encoded);
        return this;
    }
}
