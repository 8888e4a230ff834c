package io.polystep.chain;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.Optional;

/** Looks at the chain for all transactions of one nonce. */
public final class Sightings {
    private final JsonRpc rpc;

    /** Looks at the chain behind {@code rpc}. */
    public Sightings(JsonRpc rpc) {
        this.rpc = rpc;
    }

    /**
     * What the node shows of the one that was mined, whichever it is.
     *
     * @throws io.polystep.domain.error.RetryableException if a read fails
     */
    public Finality.Sight of(Attempts attempts) {
        Optional<Finality.Place> place =
                attempts.hashes().stream().flatMap(hash -> place(hash).stream()).findFirst();
        return new Finality.Sight(place, place.flatMap(this::canonical), finalized());
    }

    private Optional<Finality.Place> place(String hash) {
        JsonNode receipt = rpc.read("eth_getTransactionReceipt", hash);
        return receipt.isObject()
                ? Optional.of(new Finality.Place(
                        hash,
                        Quantity.of("blockNumber", receipt.path("blockNumber")),
                        receipt.path("blockHash").asText()))
                : Optional.empty();
    }

    private Optional<String> canonical(Finality.Place place) {
        JsonNode block = rpc.read("eth_getBlockByNumber", Quantity.hex(place.height()), false);
        return block.isObject() ? Optional.of(block.path("hash").asText()) : Optional.empty();
    }

    private Optional<BigInteger> finalized() {
        JsonNode block = rpc.read("eth_getBlockByNumber", "finalized", false);
        return block.isObject() ? Optional.of(Quantity.of("number", block.path("number"))) : Optional.empty();
    }
}
