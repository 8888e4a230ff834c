package io.polystep.feeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Kraken: pairs such as {@code XBTUSD}, answered under another name such as {@code XXBTZUSD}; rows {@code [seconds,
 * open, high, low, close, ..]} oldest first, the last one never finished. Errors come with status 200.
 */
record KrakenDialect() implements Dialect {
    @Override
    public Source source() {
        return Source.KRAKEN;
    }

    @Override
    public String spotTarget(Asset asset) {
        return "/0/public/Ticker?pair=" + base(asset) + "USD";
    }

    @Override
    public String minutesTarget(Asset asset, int count) {
        return "/0/public/OHLC?pair=" + base(asset) + "USD&interval=1";
    }

    @Override
    public SpotReading spot(Asset asset, String text, Instant receivedAt) {
        Cell ticker = pair(asset, result("kraken ticker", text));
        return new SpotReading(Source.KRAKEN, asset, ticker.field("c").at(0).price(), Optional.empty(), receivedAt);
    }

    @Override
    public Candles minutes(Asset asset, String text, Instant receivedAt) {
        List<Cell> rows = pair(asset, result("kraken ohlc", text)).rows();
        List<Candle> candles = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Instant start = rows.get(i).at(0).seconds();
            boolean finished = i < rows.size() - 1 && Dialect.over(start, receivedAt);
            candles.add(Dialect.candle(rows.get(i), start, 1, 2, 3, 4, finished));
        }
        return new Candles(Source.KRAKEN, asset, candles, receivedAt);
    }

    /** The result; an error list with anything in it is an error whatever else there is. */
    private static Cell result(String name, String text) {
        Cell answer = Cell.parse(name, text);
        List<String> errors =
                answer.field("error").rows().stream().map(Cell::text).toList();
        if (!errors.isEmpty()) {
            throw new FeedException(kind(errors), "kraken answered: " + Cell.shown(String.join("; ", errors)));
        }
        return answer.field("result");
    }

    private static FailureKind kind(List<String> errors) {
        String all = String.join(" ", errors);
        if (all.contains("Rate limit") || all.contains("Too many requests")) {
            return FailureKind.RATE_LIMITED;
        }
        return all.contains("EService:") ? FailureKind.UNAVAILABLE : FailureKind.REFUSED;
    }

    private static Cell pair(Asset asset, Cell result) {
        List<String> pairs =
                result.names().stream().filter(name -> !name.equals("last")).toList();
        if (pairs.size() != 1 || !isPair(asset, pairs.getFirst())) {
            throw result.wrong("an object with one pair of " + base(asset) + " and USD");
        }
        return result.field(pairs.getFirst());
    }

    /** Old assets carry a class letter before each name: {@code X} for a coin, {@code Z} for money. */
    private static boolean isPair(Asset asset, String name) {
        return name.equals(base(asset) + "USD") || name.equals("X" + base(asset) + "ZUSD");
    }

    private static String base(Asset asset) {
        return switch (asset.code()) {
            case "BTC" -> "XBT";
            case "DOGE" -> "XDG";
            default -> asset.code();
        };
    }
}
