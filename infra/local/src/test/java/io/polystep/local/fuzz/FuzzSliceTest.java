package io.polystep.local.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A small part of the campaign in each build; the whole one is {@code ./polystep fuzz}. */
final class FuzzSliceTest {
    private static final long SEED = 20_261_121;
    private static final long CASES = 4_000;

    @Test
    void noDecoderFailsOnDamagedPayloads() {
        Campaign.Findings findings = Campaign.run(SEED, CASES, Optional.empty(), Optional.empty(), System::nanoTime);

        assertEquals(List.of(), findings.failures(), "seed " + SEED);
        assertEquals(CASES, findings.cases());
        assertTrue(findings.tallies().stream().allMatch(tally -> tally.cases() > 0), "every decoder has its turn");
        assertTrue(
                findings.tallies().stream().mapToLong(Tally::read).sum() > CASES / 10, "some payloads stay readable");
    }
}
