package io.polystep.local.chain;

import io.polystep.local.chain.evm.Bytes;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decoded transaction whose sender has been recovered from its signature.
 *
 * @param hash the transaction's hash, 0x and 64 digits
 * @param type 0 (legacy with EIP-155) or 2 (EIP-1559)
 * @param chainId the network it is signed for
 * @param from the signer
 * @param nonce its number among the signer's transactions
 * @param maxFee most wei per gas
 * @param maxTip most wei per gas above the base fee
 * @param gasLimit gas
 * @param to callee; null creates a contract
 * @param value wei
 * @param data call data or creation code
 * @param accessList addresses and slots that are warm from the start
 */
public record SignedTransaction(
        String hash,
        int type,
        BigInteger chainId,
        BigInteger from,
        BigInteger nonce,
        BigInteger maxFee,
        BigInteger maxTip,
        BigInteger gasLimit,
        @Nullable BigInteger to,
        BigInteger value,
        Bytes data,
        Map<BigInteger, List<BigInteger>> accessList) {}
