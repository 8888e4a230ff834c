package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Address;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The body of {@code POST /submit}: fields by name, each refused in one way when it does not fit. */
final class RelayRequest {
    private final JsonNode body;

    RelayRequest(JsonNode body) {
        this.body = body;
    }

    String type() {
        return text(body, "type");
    }

    Address from() {
        return address(body, "from");
    }

    Address to() {
        return address(body, "to");
    }

    Address proxyWallet() {
        return address(body, "proxyWallet");
    }

    String data() {
        return hex(body, "data");
    }

    BigInteger nonce() {
        return number(body, "nonce");
    }

    String signature() {
        return hex(body, "signature");
    }

    BigInteger parameter(String name) {
        return number(body.path("signatureParams"), name);
    }

    Address addressParameter(String name) {
        return address(body.path("signatureParams"), name);
    }

    Address depositWallet() {
        return address(body.path("depositWalletParams"), "depositWallet");
    }

    BigInteger deadline() {
        return number(body.path("depositWalletParams"), "deadline");
    }

    /** The batch of a deposit wallet; a call with value is refused, because no wallet here holds coins. */
    List<WalletCall> batch() {
        List<WalletCall> calls = new ArrayList<>();
        for (JsonNode call : body.path("depositWalletParams").path("calls")) {
            if (number(call, "value").signum() != 0) {
                throw VenueRefusal.badRequest("calls with value are not supported");
            }
            calls.add(new WalletCall(address(call, "target"), hex(call, "data")));
        }
        return calls;
    }

    private static Address address(JsonNode node, String field) {
        try {
            return new Address(text(node, field));
        } catch (IllegalArgumentException malformed) {
            throw invalid(field);
        }
    }

    private static BigInteger number(JsonNode node, String field) {
        String digits = text(node, field);
        if (!digits.matches("[0-9]{1,78}")) {
            throw invalid(field);
        }
        return new BigInteger(digits);
    }

    private static String hex(JsonNode node, String field) {
        String text = text(node, field);
        if (!text.matches("0x([0-9a-fA-F]{2})*")) {
            throw invalid(field);
        }
        return text;
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual()) {
            throw invalid(field);
        }
        return value.textValue();
    }

    private static VenueRefusal invalid(String field) {
        return VenueRefusal.badRequest("invalid request: " + field);
    }
}
