package io.polystep.local.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The report against files that were read by eye. */
final class ReportTest {
    private static final Window WON = new Window(
            "btc-updown-5m-1772445900",
            "Up at 0.92 with 55 s left",
            Optional.of(new Window.OrderLine(
                    "Up",
                    "FILLED",
                    Shares.of("10.869565"),
                    Optional.of(Price.of("0.92")),
                    Usdc.of("10"),
                    Usdc.of("0.056"),
                    Optional.of(Usdc.of("10.869565")))),
            Optional.of("Up"));
    private static final Window REFUSED = new Window(
            "btc-updown-5m-1772446200",
            "Down at 0.9 with 50 s left",
            Optional.of(new Window.OrderLine(
                    "Down", "REJECTED", Shares.ZERO, Optional.empty(), Usdc.ZERO, Usdc.ZERO, Optional.empty())),
            Optional.empty());
    private static final Window PASSED =
            new Window("btc-updown-5m-1772446500", "no side asks 0.85 or more", Optional.empty(), Optional.of("Down"));

    private static final Report REPORT = new Report(
            "a session",
            "a strategy",
            List.of("takers' fee 0.07^1"),
            Instant.parse("2026-03-02T10:00:00Z"),
            Instant.parse("2026-03-02T10:26:00Z"),
            List.of(WON, REFUSED, PASSED),
            List.of(
                    new Report.Balance("collateral:free", "USD", "1000.813565"),
                    new Report.Balance("gas:coin", "POL", "9999.99"),
                    new Report.Balance("issued:" + "1".repeat(70), "SHARES 1", "-10")),
            Usdc.of("1000"),
            Usdc.of("1000.813565"),
            1,
            List.of(new Proof("one claim", true, ""), new Proof("another claim", false, "1, 2")),
            12,
            List.of(new Report.Skipped("CROSSED", 2, "a.jsonl.gz line 3: expected less, found more")),
            new TreeMap<>(Map.of(
                    "dynamodb.getItem",
                    5L,
                    "dynamodb.transactedItems",
                    4L,
                    "metric.Scans",
                    9L,
                    "states.transitions",
                    7L,
                    "venue.POST /order",
                    2L)),
            new TreeMap<>(Map.of("dynamodb", new BigDecimal("0.00005625"), "states", new BigDecimal("0.000175"))));

    private static String golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ReportTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void readsAsTheGoldenText() throws IOException {
        assertEquals(golden("report.txt"), ReportText.of(REPORT));
    }

    @Test
    void isTheGoldenJson() throws IOException {
        ObjectMapper json = new ObjectMapper();

        assertEquals(json.readTree(golden("report.json")), json.readTree(ReportJson.of(REPORT)));
    }

    @Test
    void neverWritesAnAmountAsABinaryNumber() throws JsonProcessingException {
        for (var node : new ObjectMapper().readTree(ReportJson.of(REPORT)).findValues("amount")) {
            assertTrue(node.isTextual(), node.toString());
        }
    }

    @Test
    void isProvenOnlyWhenEveryProofHolds() {
        assertFalse(REPORT.proven());
        assertEquals(1, REPORT.traded());
    }
}
