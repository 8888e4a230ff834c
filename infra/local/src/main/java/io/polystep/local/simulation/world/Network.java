package io.polystep.local.simulation.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.local.simulation.chain.ModelRpc;
import io.polystep.local.venue.VenueReply;
import io.polystep.local.venue.VenueRequest;
import io.polystep.local.venue.VenueSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Brings requests to the venue or to the chain, by port. */
public final class Network implements Wire {
    /** The venue's address. */
    public static final URI VENUE = URI.create("http://127.0.0.1:7101");

    /** The chain's node. */
    public static final URI NODE = URI.create("http://127.0.0.1:7102");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final VenueSimulator venue;
    private final ModelRpc chain;

    Network(VenueSimulator venue, ModelRpc chain) {
        this.venue = venue;
        this.chain = chain;
    }

    /** Where a request crosses the boundary. */
    public static Place place(WireRequest request) {
        String path = request.target().getPath();
        if (request.target().getPort() == NODE.getPort()) {
            return request.body().contains("eth_sendRawTransaction") ? Place.CHAIN_SEND : Place.CHAIN_READ;
        }
        if (!request.headers().containsKey("poly_api_key")) {
            return Place.VENUE_LISTING;
        }
        boolean changes = !request.method().equals("GET") && !path.startsWith("/v1/heartbeats");
        return changes ? Place.VENUE_SEND : Place.VENUE_ASK;
    }

    @Override
    public WireReply answer(WireRequest request) {
        return request.target().getPort() == NODE.getPort() ? chain(request) : venue(request);
    }

    private WireReply chain(WireRequest request) {
        try {
            return WireReply.of(200, chain.answer(JSON.readTree(request.body())).toString());
        } catch (JsonProcessingException malformed) {
            return WireReply.of(400, "{}");
        }
    }

    private WireReply venue(WireRequest request) {
        String query = Optional.ofNullable(request.target().getRawQuery()).orElse("");
        VenueReply reply = venue.answer(new VenueRequest(
                        request.method(),
                        request.target().getPath(),
                        VenueRequest.query(query),
                        request.headers(),
                        request.body()))
                .orElseThrow(() -> broken("the connection broke"));
        return new WireReply(reply.status(), reply.headers(), reply.body().toString());
    }

    /** A connection that breaks. */
    public static UncheckedIOException broken(String how) {
        return new UncheckedIOException(new IOException(how));
    }

    /** The operation of a request, short and without anything that differs between runs. */
    static String name(WireRequest request) {
        if (request.target().getPort() == NODE.getPort()) {
            return method(request.body());
        }
        String path = request.target().getPath();
        return request.method() + " " + path;
    }

    private static String method(String body) {
        int at = body.indexOf("\"method\":\"");
        return at < 0 ? "?" : body.substring(at + 10, body.indexOf('"', at + 10));
    }

    /** The addresses of all nodes. */
    static List<URI> nodes() {
        return List.of(NODE);
    }
}
