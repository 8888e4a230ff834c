package io.polystep.chain;

import io.polystep.domain.Address;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is signed for each kind of wallet whose transactions a relayer sends. Source: venue protocol reference, relayer. */
final class RelayedDigest {
    private static final String SAFE_DOMAIN = "EIP712Domain(uint256 chainId,address verifyingContract)";
    private static final String SAFE_TYPE =
            "SafeTx(address to,uint256 value,bytes data,uint8 operation,uint256 safeTxGas,"
                    + "uint256 baseGas,uint256 gasPrice,address gasToken,address refundReceiver,uint256 nonce)";
    private static final String CALL_TYPE = "Call(address target,uint256 value,bytes data)";
    private static final String BATCH_TYPE =
            "Batch(address wallet,uint256 nonce,uint256 deadline,Call[] calls)" + CALL_TYPE;

    private RelayedDigest() {}

    /** A Safe's transaction: one call without value, and no refund of gas. */
    static byte[] safe(Address safe, RelayedCall call, BigInteger nonce, long chainId) {
        byte[] domain = Keccak.digest(Keccak.digest(SAFE_DOMAIN), Bytes.word(chainId), Bytes.word(safe));
        byte[] none = new byte[Bytes.WORD];
        byte[] struct = Keccak.digest(
                Keccak.digest(SAFE_TYPE),
                Bytes.word(call.to()),
                none,
                Keccak.digest(Bytes.of(call.data())),
                none,
                none,
                none,
                none,
                none,
                none,
                Bytes.word(nonce));
        return PersonalMessage.digest(Eip712.digest(domain, struct));
    }

    /** A deposit wallet's batch. */
    static byte[] batch(Address wallet, List<RelayedCall> calls, BigInteger nonce, BigInteger deadline, long chainId) {
        byte[] hashes = Bytes.concat(calls.stream().map(RelayedDigest::callHash).toArray(byte[][]::new));
        byte[] struct = Keccak.digest(
                Keccak.digest(BATCH_TYPE),
                Bytes.word(wallet),
                Bytes.word(nonce),
                Bytes.word(deadline),
                Keccak.digest(hashes));
        return Eip712.digest(Eip712.domain("DepositWallet", "1", chainId, wallet), struct);
    }

    private static byte[] callHash(RelayedCall call) {
        return Keccak.digest(
                Keccak.digest(CALL_TYPE),
                Bytes.word(call.to()),
                new byte[Bytes.WORD],
                Keccak.digest(Bytes.of(call.data())));
    }

    /** A proxy wallet's transaction as the relay hub hashes it; neither type nor chain are part of it. */
    static byte[] proxy(Address from, Address factory, String data, ProxyTerms terms, Address relayHub) {
        return PersonalMessage.digest(Keccak.digest(
                "rlx:".getBytes(StandardCharsets.US_ASCII),
                Bytes.of(from.text()),
                Bytes.of(factory.text()),
                Bytes.of(data),
                new byte[Bytes.WORD],
                Bytes.word(terms.gasPrice()),
                Bytes.word(terms.gasLimit()),
                Bytes.word(terms.nonce()),
                Bytes.of(relayHub.text()),
                Bytes.of(terms.relay().text())));
    }
}
