package io.polystep.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Binance: pairs such as {@code BTCUSDT}, rows {@code [openTime ms, open, high, low, close, ..]} oldest first. */
record BinanceDialect() implements Dialect {
    @Override
    public Source source() {
        return Source.BINANCE;
    }

    @Override
    public String spotTarget(Asset asset) {
        return "/api/v3/ticker/price?symbol=" + symbol(asset);
    }

    @Override
    public String minutesTarget(Asset asset, int count) {
        return "/api/v3/klines?symbol=" + symbol(asset) + "&interval=1m&limit=" + count;
    }

    @Override
    public SpotReading spot(Asset asset, String text, Instant receivedAt) {
        Cell answer = Cell.parse("binance ticker", text);
        Cell symbol = answer.field("symbol");
        if (!symbol.text().equals(symbol(asset))) {
            throw symbol.wrong(symbol(asset));
        }
        return new SpotReading(Source.BINANCE, asset, answer.field("price").price(), Optional.empty(), receivedAt);
    }

    @Override
    public Candles minutes(Asset asset, String text, Instant receivedAt) {
        List<Candle> candles = Cell.parse("binance klines", text).rows().stream()
                .map(row -> candle(row, receivedAt))
                .toList();
        return new Candles(Source.BINANCE, asset, candles, receivedAt);
    }

    private static Candle candle(Cell row, Instant receivedAt) {
        Instant start = row.at(0).millis();
        return Dialect.candle(row, start, 1, 2, 3, 4, Dialect.over(start, receivedAt));
    }

    private static String symbol(Asset asset) {
        return asset + "USDT";
    }
}
