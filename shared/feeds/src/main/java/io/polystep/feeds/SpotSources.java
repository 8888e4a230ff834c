package io.polystep.feeds;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The exchanges. The client's executor and connection timeout are the caller's; each question is bounded by {@code
 * timeout} from connecting to the last byte, and an answer by one megabyte.
 */
public final class SpotSources {
    /** Binance's public data host, which also answers where the trading host is blocked. */
    public static final URI BINANCE = URI.create("https://data-api.binance.vision");

    /** Kraken. */
    public static final URI KRAKEN = URI.create("https://api.kraken.com");

    /** Coinbase Exchange. */
    public static final URI COINBASE = URI.create("https://api.exchange.coinbase.com");

    private SpotSources() {}

    /** Binance at this address. */
    public static SpotSource binance(HttpClient http, URI base, Duration timeout, InstantSource clock) {
        return new HttpSpotSource(new FeedHttp(http, base, timeout), new BinanceDialect(), clock);
    }

    /** Kraken at this address. */
    public static SpotSource kraken(HttpClient http, URI base, Duration timeout, InstantSource clock) {
        return new HttpSpotSource(new FeedHttp(http, base, timeout), new KrakenDialect(), clock);
    }

    /** Coinbase Exchange at this address. */
    public static SpotSource coinbase(HttpClient http, URI base, Duration timeout, InstantSource clock) {
        return new HttpSpotSource(new FeedHttp(http, base, timeout), new CoinbaseDialect(), clock);
    }
}
