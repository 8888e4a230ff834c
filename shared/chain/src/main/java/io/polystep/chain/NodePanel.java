package io.polystep.chain;

import io.polystep.domain.error.RetryableException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Several nodes of one chain that check one another. A node on another chain or too far behind is left out, with the
 * reason; {@link AgreedChainReader} believes what more than half of the configured ones say.
 */
public final class NodePanel {
    private final List<URI> endpoints;
    private final HttpClient http;
    private final Duration timeout;
    private final long chainId;
    private final long mostLag;

    /**
     * @param endpoints at least one, in the order of preference
     * @param timeout for each attempt at one endpoint
     * @param chainId the chain that they must be of
     * @param mostLag blocks that a node may be behind the highest
     */
    public NodePanel(HttpClient http, List<URI> endpoints, Duration timeout, long chainId, long mostLag) {
        this.http = http;
        this.endpoints = List.copyOf(endpoints);
        this.timeout = timeout;
        this.chainId = chainId;
        this.mostLag = mostLag;
    }

    /**
     * The nodes as they are now.
     *
     * @param usable endpoints that may be read from, in the order of preference
     * @param lowest height of the least of them, which all have
     * @param refused reasons of the others
     */
    public record Health(List<URI> usable, BigInteger lowest, List<String> refused) {
        /** Copies the lists. */
        public Health {
            usable = List.copyOf(usable);
            refused = List.copyOf(refused);
        }
    }

    /** Looks at every node. */
    public Health health() {
        List<NodeView> views = endpoints.stream().map(this::view).toList();
        List<NodeVerdict> verdicts = NodeVerdict.judge(views, chainId, mostLag);
        List<URI> usable = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        Optional<BigInteger> lowest = Optional.empty();
        for (int index = 0; index < endpoints.size(); index++) {
            switch (verdicts.get(index)) {
                case NodeVerdict.Usable _ -> {
                    usable.add(endpoints.get(index));
                    BigInteger height = views.get(index).height().orElseThrow();
                    lowest = Optional.of(lowest.map(height::min).orElse(height));
                }
                case NodeVerdict.Refused(String reason) -> refused.add(reason);
            }
        }
        return new Health(usable, lowest.orElse(BigInteger.ZERO), refused);
    }

    private NodeView view(URI endpoint) {
        String host = String.valueOf(endpoint.getHost());
        return new NodeView(host, number(endpoint, "eth_chainId"), number(endpoint, "eth_blockNumber"));
    }

    private Optional<BigInteger> number(URI endpoint, String method) {
        try {
            return Optional.of(node(endpoint).number(method));
        } catch (RetryableException noAnswer) {
            return Optional.empty();
        }
    }

    /** A client of one node alone. */
    JsonRpc node(URI endpoint) {
        return new JsonRpc(http, List.of(endpoint), timeout);
    }

    /**
     * A client of the usable nodes, first one first.
     *
     * @throws RetryableException if there is none, with every node's reason
     */
    public JsonRpc usable() {
        Health health = health();
        if (health.usable().isEmpty()) {
            throw new RetryableException("expected a usable chain node, found none: " + health.refused());
        }
        return new JsonRpc(http, health.usable(), timeout);
    }

    /** How many nodes must say the same before it is believed: more than half of those that are configured. */
    public int needed() {
        return endpoints.size() / 2 + 1;
    }
}
