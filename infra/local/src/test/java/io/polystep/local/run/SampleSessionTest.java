package io.polystep.local.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.chain.ConditionalTokenIds;
import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.local.session.RecordedSession;
import io.polystep.testkit.session.SyntheticSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

final class SampleSessionTest {
    /**
     * The seed was chosen among a few so that a demonstration shows wins and a loss. It says nothing about the strategy,
     * and the process behind it models no market.
     */
    private static final SyntheticSession GENERATOR =
            new SyntheticSession(20_260_305, 14, Instant.parse("2026-03-02T10:00:00Z"), SampleSessionTest::token);

    private static final Address BRIDGED_DOLLAR = new Address("0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174");

    @TempDir
    Path directory;

    @Test
    void isWhatTheGeneratorMakes() throws IOException {
        GENERATOR.writeTo(directory);

        assertEquals(digests(directory), digests(SampleSession.directory()));
    }

    @Test
    void hasAtLeastTwelveWindowsAndSaysThatItIsSynthetic() throws IOException {
        RecordedSession session = RecordedSession.open(SampleSession.directory());

        assertTrue(session.markets().size() >= 12);
        assertTrue(Files.readString(SampleSession.directory().resolve("markets.json"))
                .contains("\"label\" : \"synthetic"));
    }

    /** Not a check: writes the bundled files anew, with -Dpolystep.writeSample=true, after the generator has changed. */
    @Test
    @EnabledIfSystemProperty(named = "polystep.writeSample", matches = "true")
    void writesTheBundledFiles() throws IOException {
        Path target = Path.of(
                System.getProperty("polystep.root"), "infra/local/src/main/resources/io/polystep/local/run/sample");
        GENERATOR.writeTo(target);

        assertEquals(GENERATOR.windows() + 1, digests(target).size());
    }

    private static TokenId token(ConditionId condition, int index) {
        return ConditionalTokenIds.token(BRIDGED_DOLLAR, condition, index);
    }

    private static Map<String, Integer> digests(Path folder) throws IOException {
        Map<String, Integer> digests = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                digests.put(file.getFileName().toString(), Arrays.hashCode(content(file)));
            }
        }
        return digests;
    }

    private static byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return file.toString().endsWith(".gz") ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
        }
    }
}
