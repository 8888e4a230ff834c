package io.polystep.chain;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import java.math.BigInteger;
import java.util.Map;

/** Calls of contract functions that return one word and change nothing. */
final class ContractReads {
    private final JsonRpc rpc;

    ContractReads(JsonRpc rpc) {
        this.rpc = rpc;
    }

    /**
     * The word that a call returns.
     *
     * @throws PermanentException if there is no contract, which a node answers with no bytes at all
     */
    BigInteger word(Address contract, String callData) {
        JsonNode answer = rpc.read("eth_call", Map.of("to", contract.text(), "data", callData), "latest");
        if (answer.asText().equals("0x")) {
            throw new PermanentException("expected a contract at " + contract
                    + ", found none that answers; check the contract addresses and the chain");
        }
        return Quantity.of("a call of " + contract, answer);
    }

    /** The address that a getter without arguments returns. */
    Address address(Address contract, String getter) {
        return Checksum.ofLast20(Bytes.word(word(contract, CallData.call(getter))));
    }
}
