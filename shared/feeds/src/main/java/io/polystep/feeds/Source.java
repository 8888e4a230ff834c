package io.polystep.feeds;

/** An exchange that publishes prices without an account. */
public enum Source {
    /** Binance, quoted in USDT. */
    BINANCE,
    /** Kraken, quoted in US dollars. */
    KRAKEN,
    /** Coinbase Exchange, quoted in US dollars. */
    COINBASE
}
