package io.polystep.local.cloud;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names the operations of the two services outside of AWS: {@code chain.POST} for a node, {@code venue.GET /markets} for
 * the venue, with the first segment of the path only, so that there are few names.
 *
 * @param nodes host and port of each chain node
 */
record Operations(Set<String> nodes) {
    private static final String NODES = "RPC_URLS";

    /** Reads from the functions' variables which hosts are chain nodes. */
    static Operations of(Deployment deployment) {
        return new Operations(deployment.functions().values().stream()
                .map(function -> function.environment().getOrDefault(NODES, ""))
                .flatMap(urls -> Arrays.stream(urls.split(",")))
                .map(String::strip)
                .filter(url -> !url.isEmpty())
                .map(url -> URI.create(url).getAuthority())
                .collect(Collectors.toUnmodifiableSet()));
    }

    String name(HttpRequest request) {
        URI target = request.uri();
        if (nodes.contains(target.getAuthority())) {
            return "chain." + request.method();
        }
        int second = target.getPath().indexOf('/', 1);
        String path = second < 0 ? target.getPath() : target.getPath().substring(0, second);
        return "venue." + request.method() + " " + path;
    }
}
