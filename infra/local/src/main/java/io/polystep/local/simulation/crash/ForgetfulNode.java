package io.polystep.local.simulation.crash;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.local.simulation.world.Network;
import io.polystep.local.simulation.world.Place;
import io.polystep.local.simulation.world.Wire;
import io.polystep.local.simulation.world.WireReply;
import io.polystep.local.simulation.world.WireRequest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.Hash;

/** A node that takes the first transaction, whenever it is broadcast, and never mines it. */
final class ForgetfulNode implements Wire {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Wire behind;
    private final Set<String> mined = new HashSet<>();
    private @Nullable String forgotten;

    ForgetfulNode(Wire behind) {
        this.behind = behind;
    }

    @Override
    public WireReply answer(WireRequest request) {
        if (Network.place(request) != Place.CHAIN_SEND) {
            return behind.answer(request);
        }
        try {
            JsonNode call = JSON.readTree(request.body());
            String raw = call.path("params").path(0).asText();
            if (forgotten == null) {
                forgotten = raw;
            }
            // Once its replacement is mined the node says so itself.
            if (!raw.equals(forgotten) || !mined.isEmpty()) {
                mined.add(raw);
                return behind.answer(request);
            }
            return taken(call, raw);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("expected JSON to a node, found " + request.body(), malformed);
        }
    }

    private static WireReply taken(JsonNode call, String raw) {
        ObjectNode answer = JSON.createObjectNode().put("jsonrpc", "2.0");
        answer.set("id", call.path("id"));
        byte[] bytes = HexFormat.of().parseHex(raw.substring(2));
        answer.put("result", "0x" + HexFormat.of().formatHex(Hash.sha3(bytes)));
        return WireReply.of(200, answer.toString());
    }
}
