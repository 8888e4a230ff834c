package io.polystep.polymarket.socket;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What a connection needs from outside.
 *
 * @param http makes the connections
 * @param uri where to, {@code wss://} or {@code ws://}
 * @param policy its times
 * @param clock for every time
 * @param random for the pauses
 * @param pulse wakes it about once a second
 */
public record LinkSetup(
        HttpClient http, URI uri, LinkPolicy policy, InstantSource clock, RandomGenerator random, Pulse pulse) {
    /** Refuses an address that is not of a WebSocket. */
    public LinkSetup {
        if (!"wss".equals(uri.getScheme()) && !"ws".equals(uri.getScheme())) {
            throw new IllegalArgumentException("expected an address that begins with wss:// or ws://, found " + uri);
        }
    }
}
