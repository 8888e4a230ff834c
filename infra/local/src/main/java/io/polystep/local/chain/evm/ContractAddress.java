package io.polystep.local.chain.evm;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import org.web3j.crypto.Hash;
import org.web3j.rlp.RlpEncoder;
import org.web3j.rlp.RlpList;
import org.web3j.rlp.RlpString;

/** Where a new contract will stand. */
public final class ContractAddress {
    private ContractAddress() {}

    /** CREATE and creation transactions: by creator and its nonce before the creation. */
    public static BigInteger ofNonce(BigInteger creator, long nonce) {
        RlpString who = RlpString.create(Word.addressBytes(creator));
        byte[] encoded = RlpEncoder.encode(new RlpList(who, RlpString.create(BigInteger.valueOf(nonce))));
        return Word.address(Word.keccak(encoded));
    }

    /** CREATE2: by creator, salt and creation code. */
    public static BigInteger ofSalt(BigInteger creator, BigInteger salt, byte[] initCode) {
        ByteArrayOutputStream preimage = new ByteArrayOutputStream();
        preimage.write(0xff);
        preimage.writeBytes(Word.addressBytes(creator));
        preimage.writeBytes(Word.bytes(salt));
        preimage.writeBytes(Hash.sha3(initCode));
        return Word.address(Word.keccak(preimage.toByteArray()));
    }
}
