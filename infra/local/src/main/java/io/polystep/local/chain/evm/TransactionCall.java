package io.polystep.local.chain.evm;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction asks for, signature and fees checked already.
 *
 * @param from the sender
 * @param to the callee; null creates a contract
 * @param value wei
 * @param data call data or creation code
 * @param gasLimit gas
 * @param gasPrice effective wei per gas
 * @param accessList addresses with their slots that are warm from the start (EIP-2930)
 */
public record TransactionCall(
        BigInteger from,
        @Nullable BigInteger to,
        BigInteger value,
        Bytes data,
        long gasLimit,
        BigInteger gasPrice,
        Map<BigInteger, List<BigInteger>> accessList) {}
