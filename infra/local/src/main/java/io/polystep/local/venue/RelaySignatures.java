package io.polystep.local.venue;

import io.polystep.domain.Address;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Who signed a request to the relayer, by each kind of wallet's own rules. Independent of the product's signer. */
final class RelaySignatures {
    private static final byte[] SAFE_DOMAIN = Eip712.keccak("EIP712Domain(uint256 chainId,address verifyingContract)");
    private static final byte[] SAFE_TYPE = Eip712.keccak(
            "SafeTx(address to,uint256 value,bytes data,uint8 operation,"
                    + "uint256 safeTxGas,uint256 baseGas,uint256 gasPrice,address gasToken,address refundReceiver,uint256 nonce)");
    private static final String CALL_TEXT = "Call(address target,uint256 value,bytes data)";
    private static final byte[] CALL_TYPE = Eip712.keccak(CALL_TEXT);
    private static final byte[] BATCH_TYPE =
            Eip712.keccak("Batch(address wallet,uint256 nonce,uint256 deadline,Call[] calls)" + CALL_TEXT);
    private static final byte[] WALLET_DOMAIN =
            Eip712.keccak("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");

    /** A Safe marks a signature over a personal message by four more in its last byte. */
    private static final int SAFE_MARK = 4;

    private static final int SIGNATURE_DIGITS = 2 + 2 * 65;

    private RelaySignatures() {}

    static Optional<Address> safe(RelayRequest request, Address safe, long chainId) {
        byte[] domain = Eip712.keccak(SAFE_DOMAIN, Eip712.word(chainId), Eip712.word(safe));
        byte[] struct = Eip712.keccak(
                SAFE_TYPE,
                Eip712.word(request.to()),
                Eip712.word(0),
                Eip712.keccak(Eip712.bytes(request.data())),
                Eip712.word(request.parameter("operation")),
                Eip712.word(request.parameter("safeTxnGas")),
                Eip712.word(request.parameter("baseGas")),
                Eip712.word(request.parameter("gasPrice")),
                Eip712.word(request.addressParameter("gasToken")),
                Eip712.word(request.addressParameter("refundReceiver")),
                Eip712.word(request.nonce()));
        return unmarked(request.signature())
                .flatMap(plain -> SignerRecovery.signer(personal(Eip712.digest(domain, struct)), plain));
    }

    private static Optional<String> unmarked(String signature) {
        if (signature.length() != SIGNATURE_DIGITS) {
            return Optional.empty();
        }
        byte[] bytes = Eip712.bytes(signature);
        int last = bytes.length - 1;
        bytes[last] = (byte) (bytes[last] - SAFE_MARK);
        return Optional.of(Eip712.hex(bytes));
    }

    static Optional<Address> proxy(RelayRequest request) {
        byte[] hash = Eip712.keccak(
                "rlx:".getBytes(StandardCharsets.US_ASCII),
                Eip712.bytes(request.from().text()),
                Eip712.bytes(request.to().text()),
                Eip712.bytes(request.data()),
                Eip712.word(request.parameter("relayerFee")),
                Eip712.word(request.parameter("gasPrice")),
                Eip712.word(request.parameter("gasLimit")),
                Eip712.word(request.nonce()),
                Eip712.bytes(request.addressParameter("relayHub").text()),
                Eip712.bytes(request.addressParameter("relay").text()));
        return SignerRecovery.signer(personal(hash), request.signature());
    }

    static Optional<Address> wallet(RelayRequest request, long chainId) {
        List<WalletCall> calls = request.batch();
        byte[] hashes =
                Eip712.concat(calls.stream().map(RelaySignatures::callHash).toArray(byte[][]::new));
        byte[] struct = Eip712.keccak(
                BATCH_TYPE,
                Eip712.word(request.depositWallet()),
                Eip712.word(request.nonce()),
                Eip712.word(request.deadline()),
                Eip712.keccak(hashes));
        byte[] domain = Eip712.keccak(
                WALLET_DOMAIN,
                Eip712.keccak("DepositWallet"),
                Eip712.keccak("1"),
                Eip712.word(BigInteger.valueOf(chainId)),
                Eip712.word(request.depositWallet()));
        return SignerRecovery.signer(Eip712.digest(domain, struct), request.signature());
    }

    private static byte[] callHash(WalletCall call) {
        return Eip712.keccak(
                CALL_TYPE, Eip712.word(call.to()), Eip712.word(0), Eip712.keccak(Eip712.bytes(call.data())));
    }

    private static byte[] personal(byte[] hash) {
        return Eip712.keccak("\u0019Ethereum Signed Message:\n32".getBytes(StandardCharsets.ISO_8859_1), hash);
    }
}
