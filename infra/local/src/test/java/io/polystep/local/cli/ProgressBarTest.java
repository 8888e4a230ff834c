package io.polystep.local.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.polystep.domain.money.Usdc;
import io.polystep.local.run.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ProgressBarTest {
    private final StringWriter err = new StringWriter();
    private final Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(err));

    private static Progress.Step step(int done, int orders, String equity) {
        return new Progress.Step(Instant.parse("2026-03-02T10:05:00Z"), done, 10, orders, Usdc.of(equity));
    }

    @Test
    void showsTimeWindowsOrdersAndEquityOnOneLine() {
        try (ProgressBar bar = new ProgressBar(console, true)) {
            bar.at(step(1, 1, "1000.5"));

            assertEquals(
                    "\r[###...........................] 2026-03-02T10:05:00Z  windows 1/10  orders 1  equity 1000.5",
                    err.toString());
        }
    }

    @Test
    void writesNothingTwiceAndCoversALongerLineBefore() {
        try (ProgressBar bar = new ProgressBar(console, true)) {
            bar.at(step(1, 1, "1000.5"));
            bar.at(step(1, 1, "1000.5"));
            bar.at(step(1, 1, "999"));
        }

        String[] drawn = err.toString().split("\r");
        assertEquals(4, drawn.length);
        assertEquals(drawn[1].length(), drawn[2].length());
        assertEquals("", drawn[3].strip());
    }

    @Test
    void leavesNothingBehindWhenNobodyLooks() {
        try (ProgressBar bar = new ProgressBar(console, false)) {
            assertFalse(bar.wanted());
        }

        assertEquals("", err.toString());
    }
}
