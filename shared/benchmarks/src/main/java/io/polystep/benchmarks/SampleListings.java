package io.polystep.benchmarks;

import io.polystep.polymarket.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * 100 listings: recorded ones from the folder that the environment variable POLYSTEP_SHARED names, otherwise one listing
 * written here, a hundred times.
 */
final class SampleListings {
    private static final int MARKETS = 100;
    private static final String RECORDED = "data/gamma/markets-pages-20260311";
    private static final String WRITTEN =
            """
            {"id":"1","question":"Bitcoin Up or Down","conditionId":"0x%s","slug":"btc-updown-5m-1795219200",
            "endDate":"2026-11-21T00:05:00Z","eventStartTime":"2026-11-21T00:00:00Z","outcomes":"[\\"Up\\", \\"Down\\"]",
            "outcomePrices":"[\\"0.505\\", \\"0.495\\"]","volume":"1280.5","active":true,"closed":false,
            "acceptingOrders":true,"enableOrderBook":true,"negRisk":false,"orderPriceMinTickSize":0.01,"orderMinSize":5,
            "clobTokenIds":"[\\"%s\\", \\"7546712961590831958303147464265888547913563\\"]","description":"%s"}""".formatted("ab".repeat(32), SampleOrder.UP, "Resolves to Up if the price rises. ".repeat(40));

    /** One listing and the name under which it was asked for. */
    record Row(String slug, String text) {}

    private SampleListings() {}

    static List<Row> rows() {
        return Optional.ofNullable(System.getenv("POLYSTEP_SHARED"))
                .map(shared -> Path.of(shared, RECORDED))
                .filter(Files::isDirectory)
                .map(SampleListings::recorded)
                .orElseGet(() -> Collections.nCopies(MARKETS, new Row("btc-updown-5m-1795219200", WRITTEN)));
    }

    /** The rows as the listing service sends them: an array in an envelope with the cursor of the next page. */
    static String page(List<Row> rows) {
        return rows.stream()
                .map(Row::text)
                .collect(Collectors.joining(",", "{\"markets\":[", "],\"next_cursor\":\"MTAw\"}"));
    }

    private static List<Row> recorded(Path folder) {
        try (Stream<Path> pages = Files.list(folder)) {
            return pages.sorted().flatMap(SampleListings::page).limit(MARKETS).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Row> page(Path file) {
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file))) {
            String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            return Json.parse(text)
                    .path("markets")
                    .valueStream()
                    .map(market -> new Row(market.path("slug").asText(), market.toString()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
