package io.polystep.local.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.local.chain.Hex;
import io.polystep.local.chain.RpcException;
import java.math.BigInteger;

/** Positional parameters; every reader refuses with -32602. */
final class Params {
    private final JsonNode values;

    Params(JsonNode values) {
        this.values = values;
    }

    boolean has(int at) {
        return values.hasNonNull(at);
    }

    JsonNode node(int at) {
        if (!has(at)) {
            throw RpcException.invalidParams("missing value for required argument " + at);
        }
        return values.get(at);
    }

    String text(int at) {
        JsonNode node = node(at);
        if (!node.isTextual()) {
            throw RpcException.invalidParams("invalid argument " + at + ": expected a string");
        }
        return node.textValue();
    }

    BigInteger address(int at) {
        return Hex.readAddress(text(at));
    }

    BigInteger number(int at) {
        return Hex.readNumber(text(at));
    }

    byte[] bytes(int at) {
        return Hex.readBytes(text(at));
    }
}
