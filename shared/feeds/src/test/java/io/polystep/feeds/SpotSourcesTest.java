package io.polystep.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.testkit.FixedClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions to exchanges over a real socket on the loopback. */
class SpotSourcesTest {
    private static final Instant NOW = Instant.parse("2026-04-28T13:08:30Z");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Asset BTC = new Asset("BTC");
    private static final Asset SOL = new Asset("SOL");

    @Test
    void readsTheLastPriceOfBinance() throws IOException {
        try (LoopbackExchange exchange =
                LoopbackExchange.answering(200, "{\"symbol\":\"BTCUSDT\",\"price\":\"65000.10000000\"}")) {
            FeedAnswer<SpotReading> answer = source(Source.BINANCE, exchange).spot(BTC);

            assertEquals(read(Source.BINANCE, BTC, "65000.1", Optional.empty()), answer);
            assertEquals(List.of("/api/v3/ticker/price?symbol=BTCUSDT"), exchange.asked());
        }
    }

    @Test
    void readsTheLastPriceOfKrakenUnderItsOwnName() throws IOException {
        String body =
                "{\"error\":[],\"result\":{\"XXBTZUSD\":{\"a\":[\"2\",\"1\",\"1\"],\"c\":[\"65000.10000\",\"0.1\"]}}}";
        try (LoopbackExchange exchange = LoopbackExchange.answering(200, body)) {
            FeedAnswer<SpotReading> answer = source(Source.KRAKEN, exchange).spot(BTC);

            assertEquals(read(Source.KRAKEN, BTC, "65000.1", Optional.empty()), answer);
            assertEquals(List.of("/0/public/Ticker?pair=XBTUSD"), exchange.asked());
        }
    }

    @Test
    void readsAKrakenPairThatKeepsItsName() throws IOException {
        try (LoopbackExchange exchange =
                LoopbackExchange.answering(200, "{\"error\":[],\"result\":{\"SOLUSD\":{\"c\":[\"150.25\",\"1\"]}}}")) {
            FeedAnswer<SpotReading> answer = source(Source.KRAKEN, exchange).spot(SOL);

            assertEquals(read(Source.KRAKEN, SOL, "150.25", Optional.empty()), answer);
        }
    }

    @Test
    void readsTheLastPriceOfCoinbaseWithItsTime() throws IOException {
        String body = "{\"ask\":\"65001\",\"bid\":\"65000\",\"price\":\"65000.1\",\"size\":\"1\","
                + "\"time\":\"2026-04-28T13:08:03.474418Z\",\"trade_id\":802834174,\"volume\":\"10\"}";
        try (LoopbackExchange exchange = LoopbackExchange.answering(200, body)) {
            FeedAnswer<SpotReading> answer = source(Source.COINBASE, exchange).spot(BTC);

            Instant traded = Instant.parse("2026-04-28T13:08:03.474418Z");
            assertEquals(read(Source.COINBASE, BTC, "65000.1", Optional.of(traded)), answer);
            assertEquals(List.of("/products/BTC-USD/ticker"), exchange.asked());
        }
    }

    @Test
    void readsBinanceCandlesAndKnowsTheUnfinishedOne() throws IOException {
        String body = "[[1777381620000,\"1.0\",\"4\",\"0.5\",\"2\",\"9\",1777381679999,\"1\",1,\"1\",\"1\",\"0\"],"
                + "[1777381680000,\"2\",\"3\",\"2\",\"2.5\",\"9\",1777381739999,\"1\",1,\"1\",\"1\",\"0\"]]";
        try (LoopbackExchange exchange = LoopbackExchange.answering(200, body)) {
            FeedAnswer<Candles> answer = source(Source.BINANCE, exchange).minutes(BTC, 2);

            assertEquals(candles(Source.BINANCE), answer);
            assertEquals(List.of("/api/v3/klines?symbol=BTCUSDT&interval=1m&limit=2"), exchange.asked());
        }
    }

    @Test
    void readsCoinbaseCandlesNewestFirstAndTurnsThemRound() throws IOException {
        String body = "[[1777381680,2,3,2,2.5,9],[1777381620,0.5,4,1.0,2,9]]";
        try (LoopbackExchange exchange = LoopbackExchange.answering(200, body)) {
            FeedAnswer<Candles> answer = source(Source.COINBASE, exchange).minutes(BTC, 2);

            assertEquals(candles(Source.COINBASE), answer);
            assertEquals(List.of("/products/BTC-USD/candles?granularity=60"), exchange.asked());
        }
    }

    @Test
    void neverTakesTheLastKrakenCandleForFinished() throws IOException {
        String rows =
                "[1777381500,\"1\",\"4\",\"0.5\",\"2\",\"1\",\"9\",3],[1777381560,\"2\",\"3\",\"2\",\"2.5\",\"1\",\"9\",3]";
        String body = "{\"error\":[],\"result\":{\"last\":1777381500,\"XXBTZUSD\":[" + rows + "]}}";
        try (LoopbackExchange exchange = LoopbackExchange.answering(200, body)) {
            Candles candles = value(source(Source.KRAKEN, exchange).minutes(BTC, 300));

            assertEquals(
                    List.of(true, false),
                    candles.candles().stream().map(Candle::finished).toList());
            assertEquals(1, candles.finished().size());
            assertEquals(List.of("/0/public/OHLC?pair=XBTUSD&interval=1"), exchange.asked());
        }
    }

    @Test
    void keepsTheNewestCandlesAndCountsMissingMinutes() throws IOException {
        String body = "[[1777381680,2,3,2,2.5,9],[1777381560,0.5,4,1.0,2,9],[1777381500,1,1,1,1,1]]";
        try (LoopbackExchange exchange = LoopbackExchange.answering(200, body)) {
            Candles candles = value(source(Source.COINBASE, exchange).minutes(BTC, 2));

            assertEquals(2, candles.candles().size());
            assertEquals(1, candles.missingMinutes());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "429, RATE_LIMITED",
        "418, RATE_LIMITED",
        "451, BLOCKED",
        "403, BLOCKED",
        "500, UNAVAILABLE",
        "503, UNAVAILABLE",
        "400, REFUSED",
        "404, REFUSED",
        "302, REFUSED"
    })
    void classifiesTheStatus(int status, FailureKind kind) throws IOException {
        try (LoopbackExchange exchange = LoopbackExchange.answering(status, "{\"msg\":\"Invalid symbol.\"}")) {
            FeedAnswer.Failed<SpotReading> failed =
                    failed(source(Source.BINANCE, exchange).spot(BTC));

            assertEquals(kind, failed.kind());
            assertTrue(failed.reason().contains("found " + status + " {\"msg\":\"Invalid symbol.\"}"), failed.reason());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EQuery:Unknown asset pair, REFUSED", "EGeneral:Too many requests, RATE_LIMITED",
        "EAPI:Rate limit exceeded, RATE_LIMITED", "EService:Unavailable, UNAVAILABLE"
    })
    void takesAKrakenErrorForAnErrorThoughItsStatusIsGood(String words, FailureKind kind) throws IOException {
        String body = "{\"error\":[\"" + words + "\"],\"result\":{\"XXBTZUSD\":{\"c\":[\"65000\",\"1\"]}}}";
        try (LoopbackExchange exchange = LoopbackExchange.answering(200, body)) {
            FeedAnswer.Failed<SpotReading> failed =
                    failed(source(Source.KRAKEN, exchange).spot(BTC));

            assertEquals(kind, failed.kind());
            assertTrue(failed.reason().contains(words), failed.reason());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BINANCE | {\"symbol\":\"BTCUSDT\"} | 'binance ticker.price'",
                "BINANCE | {\"symbol\":\"BTCUSDT\",\"price\":1e9999999999} | as JSON",
                "BINANCE | {\"symbol\":\"BTCUSDT\",\"price\":\"1e999999999\"} | 'binance ticker.price'",
                "BINANCE | {\"symbol\":\"BTCUSDT\",\"price\":\"\"} | 'binance ticker.price'",
                "BINANCE | {\"symbol\":\"BTCUSDT\",\"price\":\"0\"} | 'binance ticker.price'",
                "BINANCE | {\"symbol\":\"BTCUSDT\",\"price\":\"-1\"} | 'binance ticker.price'",
                "BINANCE | {\"symbol\":\"BTCUSDT\",\"price\":\"0.0000001\"} | 'binance ticker.price'",
                "BINANCE | {\"symbol\":\"BTCUSDT\",\"price\":\"1e40\"} | 'binance ticker.price'",
                "BINANCE | {\"symbol\":\"BTCUSDT\",\"price\":true} | 'binance ticker.price'",
                "BINANCE | {\"symbol\":\"ETHUSDT\",\"price\":\"1\"} | 'binance ticker.symbol'",
                "BINANCE | {\"symbol\":\"BTCUSDT\",\"price\":\"1\",\"price\":\"2\"} | as JSON",
                "BINANCE | {\"symbol\":\"BTCUSDT\",\"pri | as JSON",
                "BINANCE | [] | 'binance ticker'",
                "KRAKEN | {\"result\":{}} | 'kraken ticker.error'",
                "KRAKEN | {\"error\":[],\"result\":{}} | 'kraken ticker.result'",
                "KRAKEN | {\"error\":[],\"result\":{\"XETHZUSD\":{\"c\":[\"1\"]}}} | 'kraken ticker.result'",
                "KRAKEN | {\"error\":[],\"result\":{\"XXBTZUSD\":{\"c\":[]}}} | 'kraken ticker.result.XXBTZUSD.c[0]'",
                "COINBASE | {\"price\":\"1\"} | 'coinbase ticker.time'",
                "COINBASE | {\"price\":\"1\",\"time\":\"yesterday\"} | 'coinbase ticker.time'",
            })
    void namesWhatDoesNotFit(Source source, String body, String named) throws IOException {
        try (LoopbackExchange exchange = LoopbackExchange.answering(200, body)) {
            FeedAnswer.Failed<SpotReading> failed =
                    failed(source(source, exchange).spot(BTC));

            assertEquals(FailureKind.MALFORMED, failed.kind(), failed.reason());
            assertTrue(failed.reason().contains(named), failed.reason());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[1777381620,0.5,4,1.0,2,9],[1777381680,2,3,2,2.5,9]]",
                "[[1777381620,0.5,4,1.0,2,9],[1777381620,0.5,4,1.0,2,9]]",
                "[[1777381620,2,4,1.0,2,9]]",
                "[[1777381621,0.5,4,1.0,2,9]]",
                "[[1777381620,0.5,4,1.0]]",
                "[[31556889864403199,0.5,4,1.0,2,9]]",
                "{\"message\":\"NotFound\"}"
            })
    void refusesCandlesThatContradictThemselves(String body) throws IOException {
        try (LoopbackExchange exchange = LoopbackExchange.answering(200, body)) {
            FeedAnswer.Failed<Candles> failed =
                    failed(source(Source.COINBASE, exchange).minutes(BTC, 10));

            assertEquals(FailureKind.MALFORMED, failed.kind(), failed.reason());
        }
    }

    @Test
    void givesUpOnAnExchangeThatFallsSilentWithinAnAnswer() throws IOException {
        try (LoopbackExchange exchange = LoopbackExchange.silent()) {
            SpotSource source = SpotSources.binance(HTTP, exchange.base(), Duration.ofMillis(100), new FixedClock(NOW));

            assertEquals(FailureKind.NO_ANSWER, failed(source.spot(BTC)).kind());
        }
    }

    @Test
    void reportsAnAnswerBeyondTheBound() throws IOException {
        try (LoopbackExchange exchange = LoopbackExchange.answering(200, " ".repeat(1024 * 1024 + 1))) {
            assertEquals(
                    FailureKind.NO_ANSWER,
                    failed(source(Source.BINANCE, exchange).spot(BTC)).kind());
        }
    }

    @Test
    void reportsAnExchangeThatIsNotThere() {
        SpotSource source =
                SpotSources.kraken(HTTP, URI.create("http://127.0.0.1:1"), Duration.ofSeconds(5), new FixedClock(NOW));

        assertEquals(FailureKind.NO_ANSWER, failed(source.spot(BTC)).kind());
    }

    @Test
    void refusesMoreCandlesThanEveryExchangeGives() throws IOException {
        try (LoopbackExchange exchange = LoopbackExchange.answering(200, "[]")) {
            SpotSource source = source(Source.BINANCE, exchange);

            assertThrows(IllegalArgumentException.class, () -> source.minutes(BTC, 301));
            assertThrows(IllegalArgumentException.class, () -> source.minutes(BTC, 0));
        }
    }

    private static SpotSource source(Source source, LoopbackExchange exchange) {
        Duration timeout = Duration.ofSeconds(10);
        FixedClock clock = new FixedClock(NOW);
        return switch (source) {
            case BINANCE -> SpotSources.binance(HTTP, exchange.base(), timeout, clock);
            case KRAKEN -> SpotSources.kraken(HTTP, exchange.base(), timeout, clock);
            case COINBASE -> SpotSources.coinbase(HTTP, exchange.base(), timeout, clock);
        };
    }

    private static FeedAnswer<SpotReading> read(Source source, Asset asset, String price, Optional<Instant> time) {
        return new FeedAnswer.Read<>(new SpotReading(source, asset, SpotPrice.of(price), time, NOW));
    }

    private static FeedAnswer<Candles> candles(Source source) {
        Candle whole = new Candle(
                Instant.ofEpochSecond(1_777_381_620),
                SpotPrice.of("1"),
                SpotPrice.of("4"),
                SpotPrice.of("0.5"),
                SpotPrice.of("2"),
                true);
        Candle part = new Candle(
                Instant.ofEpochSecond(1_777_381_680),
                SpotPrice.of("2"),
                SpotPrice.of("3"),
                SpotPrice.of("2"),
                SpotPrice.of("2.5"),
                false);
        return new FeedAnswer.Read<>(new Candles(source, BTC, List.of(whole, part), NOW));
    }

    private static <T> FeedAnswer.Failed<T> failed(FeedAnswer<T> answer) {
        return switch (answer) {
            case FeedAnswer.Read<T> read -> throw new AssertionError("expected a failure, found " + read.value());
            case FeedAnswer.Failed<T> failed -> failed;
        };
    }

    private static <T> T value(FeedAnswer<T> answer) {
        return switch (answer) {
            case FeedAnswer.Read<T> read -> read.value();
            case FeedAnswer.Failed<T> failed -> throw new AssertionError(failed.reason());
        };
    }
}
