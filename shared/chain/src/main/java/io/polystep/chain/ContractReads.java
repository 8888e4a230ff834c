package io.polystep.chain;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

/** Calls of contract functions that return one word and change nothing. */
final class ContractReads {
    private final JsonRpc rpc;
    private final String block;

    /** Reads at the newest block. */
    ContractReads(JsonRpc rpc) {
        this(rpc, "latest");
    }

    /** Reads at one block: its number in hex, or a tag. */
    ContractReads(JsonRpc rpc, String block) {
        this.rpc = rpc;
        this.block = block;
    }

    /**
     * The word that a call returns.
     *
     * @throws PermanentException if there is no contract, which a node answers with no bytes at all
     */
    BigInteger word(Address contract, String callData) {
        return switch (rpc.ask("eth_call", call(contract, callData), block)) {
            case RpcAnswer.Result(JsonNode answer) -> word(contract, answer);
            case RpcAnswer.Failed(RpcError error) ->
                throw new RetryableException("expected a result of eth_call, found " + error);
        };
    }

    /** The word that a call returns, or empty when it reverts. */
    Optional<BigInteger> wordUnlessReverted(Address contract, String callData) {
        return switch (rpc.ask("eth_call", call(contract, callData), block)) {
            case RpcAnswer.Result(JsonNode answer) -> Optional.of(word(contract, answer));
            case RpcAnswer.Failed(RpcError error) -> {
                if (error.reverted()) {
                    yield Optional.empty();
                }
                throw new RetryableException("expected a result of eth_call, found " + error);
            }
        };
    }

    private static Map<String, String> call(Address contract, String callData) {
        return Map.of("to", contract.text(), "data", callData);
    }

    private static BigInteger word(Address contract, JsonNode answer) {
        if (answer.asText().equals("0x")) {
            throw new PermanentException("expected a contract at " + contract
                    + ", found none that answers; check the contract addresses and the chain");
        }
        return Quantity.of("a call of " + contract, answer);
    }

    /** The address that a getter without arguments returns. */
    Address address(Address contract, String getter) {
        BigInteger answer = wordUnlessReverted(contract, CallData.call(getter))
                .orElseThrow(() -> new PermanentException("expected contract " + contract + " to answer " + getter
                        + ", found that it reverts; check the contract addresses"));
        return Checksum.ofLast20(Bytes.word(answer));
    }
}
