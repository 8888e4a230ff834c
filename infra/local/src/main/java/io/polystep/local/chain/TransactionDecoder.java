package io.polystep.local.chain;

import io.polystep.local.chain.evm.Bytes;
import io.polystep.local.chain.evm.Recovery;
import io.polystep.local.chain.evm.Word;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.Hash;
import org.web3j.crypto.Sign;
import org.web3j.rlp.RlpDecoder;
import org.web3j.rlp.RlpEncoder;
import org.web3j.rlp.RlpList;
import org.web3j.rlp.RlpString;
import org.web3j.rlp.RlpType;

/** Reads raw signed transactions of type 0 (with chain id) and type 2; refuses all others. */
final class TransactionDecoder {
    private static final int DYNAMIC_FEE = 2;
    private static final int FIRST_LIST_BYTE = 0xc0;
    private static final int WORD = 32;
    private static final BigInteger HALF_ORDER = Sign.CURVE_PARAMS.getN().shiftRight(1);

    private TransactionDecoder() {}

    static SignedTransaction decode(byte[] raw) {
        try {
            int first = raw.length == 0 ? 0 : raw[0] & 0xff;
            if (first == DYNAMIC_FEE) {
                return dynamicFee(raw, fields(Arrays.copyOfRange(raw, 1, raw.length), 12));
            }
            if (first >= FIRST_LIST_BYTE) {
                return legacy(raw, fields(raw, 9));
            }
        } catch (ClassCastException | IllegalArgumentException e) {
            throw RpcException.refused("rlp: transaction cannot be decoded: " + e.getMessage());
        } catch (StackOverflowError e) {
            // The library's reader and writer go as deep as the sender nests lists.
            throw RpcException.refused("rlp: transaction cannot be decoded: lists are nested too deep");
        }
        throw RpcException.refused("transaction type not supported");
    }

    private static List<RlpType> fields(byte[] encoded, int expected) {
        List<RlpType> top = parse(encoded).getValues();
        // One transaction has one encoding: another one of the same signature would have another hash.
        if (!top.isEmpty() && !Arrays.equals(RlpEncoder.encode(top.getFirst()), encoded)) {
            throw new IllegalArgumentException(
                    "expected one list in its shortest encoding, found a longer one or bytes behind it");
        }
        List<RlpType> fields = top.isEmpty() ? List.of() : ((RlpList) top.getFirst()).getValues();
        if (fields.size() != expected) {
            throw new IllegalArgumentException("expected " + expected + " fields, found " + fields.size());
        }
        return fields;
    }

    /** The library throws bare RuntimeExceptions for bad input; this call does nothing else that could throw one. */
    private static RlpList parse(byte[] encoded) {
        try {
            return RlpDecoder.decode(encoded);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not RLP", e);
        }
    }

    private static SignedTransaction dynamicFee(byte[] raw, List<RlpType> f) {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.write(DYNAMIC_FEE);
        signed.writeBytes(RlpEncoder.encode(new RlpList(f.subList(0, 9))));
        BigInteger from = signer(signed.toByteArray(), parity(number(f, 9)), number(f, 10), number(f, 11));
        return new SignedTransaction(
                Hex.bytes(Hash.sha3(raw)),
                DYNAMIC_FEE,
                number(f, 0),
                from,
                number(f, 1),
                number(f, 3),
                number(f, 2),
                number(f, 4),
                callee(f, 5),
                number(f, 6),
                Bytes.of(bytes(f.get(7))),
                accessList((RlpList) f.get(8)));
    }

    private static SignedTransaction legacy(byte[] raw, List<RlpType> f) {
        BigInteger v = number(f, 6);
        if (v.compareTo(BigInteger.valueOf(35)) < 0) {
            throw RpcException.refused("only replay-protected (EIP-155) transactions allowed over RPC");
        }
        BigInteger chainId = v.subtract(BigInteger.valueOf(35)).shiftRight(1);
        RlpList signed = new RlpList(
                f.get(0),
                f.get(1),
                f.get(2),
                f.get(3),
                f.get(4),
                f.get(5),
                RlpString.create(chainId),
                empty(),
                empty());
        int parity = v.testBit(0) ? 0 : 1;
        BigInteger from = signer(RlpEncoder.encode(signed), parity, number(f, 7), number(f, 8));
        return new SignedTransaction(
                Hex.bytes(Hash.sha3(raw)),
                0,
                chainId,
                from,
                number(f, 0),
                number(f, 1),
                number(f, 1),
                number(f, 2),
                callee(f, 3),
                number(f, 4),
                Bytes.of(bytes(f.get(5))),
                Map.of());
    }

    private static int parity(BigInteger number) {
        if (number.bitLength() > 1) {
            throw new IllegalArgumentException("expected a parity of 0 or 1, found " + number);
        }
        return number.intValue();
    }

    private static RlpString empty() {
        return RlpString.create(new byte[0]);
    }

    private static BigInteger signer(byte[] signed, int parity, BigInteger r, BigInteger s) {
        if (s.compareTo(HALF_ORDER) > 0) {
            throw RpcException.refused("invalid transaction v, r, s values: s is above half the curve's order");
        }
        return Recovery.signer(parity, r, s, Hash.sha3(signed))
                .orElseThrow(() -> RpcException.refused("invalid sender: signature belongs to no key"));
    }

    private static Map<BigInteger, List<BigInteger>> accessList(RlpList entries) {
        Map<BigInteger, List<BigInteger>> list = new LinkedHashMap<>();
        for (RlpType entry : entries.getValues()) {
            List<RlpType> pair = ((RlpList) entry).getValues();
            if (pair.size() != 2) {
                throw new IllegalArgumentException("expected access list pairs, found " + pair.size() + " fields");
            }
            List<BigInteger> slots = ((RlpList) pair.get(1))
                    .getValues().stream().map(slot -> Word.of(bytes(slot))).toList();
            list.put(Word.address(Word.of(bytes(pair.get(0)))), slots);
        }
        return list;
    }

    private static @Nullable BigInteger callee(List<RlpType> fields, int at) {
        byte[] address = bytes(fields.get(at));
        if (address.length != 0 && address.length != 20) {
            throw new IllegalArgumentException("expected a callee of 20 bytes, found " + address.length);
        }
        return address.length == 0 ? null : Word.of(address);
    }

    private static BigInteger number(List<RlpType> fields, int at) {
        byte[] digits = bytes(fields.get(at));
        if (digits.length > WORD || (digits.length > 0 && digits[0] == 0)) {
            throw new IllegalArgumentException(
                    "expected a number of at most 32 bytes without leading zeros, found " + digits.length + " bytes");
        }
        return Word.of(digits);
    }

    private static byte[] bytes(RlpType field) {
        return ((RlpString) field).getBytes();
    }
}
