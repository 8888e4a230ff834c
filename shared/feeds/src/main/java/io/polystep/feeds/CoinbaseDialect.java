package io.polystep.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Coinbase Exchange: products such as {@code BTC-USD}, rows {@code [seconds, low, high, open, close, volume]} newest first. */
record CoinbaseDialect() implements Dialect {
    @Override
    public Source source() {
        return Source.COINBASE;
    }

    @Override
    public String spotTarget(Asset asset) {
        return "/products/" + asset + "-USD/ticker";
    }

    @Override
    public String minutesTarget(Asset asset, int count) {
        return "/products/" + asset + "-USD/candles?granularity=60";
    }

    @Override
    public SpotReading spot(Asset asset, String text, Instant receivedAt) {
        Cell answer = Cell.parse("coinbase ticker", text);
        return new SpotReading(
                Source.COINBASE,
                asset,
                answer.field("price").price(),
                Optional.of(answer.field("time").instant()),
                receivedAt);
    }

    @Override
    public Candles minutes(Asset asset, String text, Instant receivedAt) {
        List<Candle> oldestFirst = Cell.parse("coinbase candles", text).rows().reversed().stream()
                .map(row -> candle(row, receivedAt))
                .toList();
        return new Candles(Source.COINBASE, asset, oldestFirst, receivedAt);
    }

    private static Candle candle(Cell row, Instant receivedAt) {
        Instant start = row.at(0).seconds();
        return Dialect.candle(row, start, 3, 2, 1, 4, Dialect.over(start, receivedAt));
    }
}
