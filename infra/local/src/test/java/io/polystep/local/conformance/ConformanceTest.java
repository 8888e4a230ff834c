package io.polystep.local.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConformanceTest {
    /** The table in the vectors' own description. */
    private static final Map<String, Integer> COUNTS = Map.ofEntries(
            Map.entry("eip712_constants", 8),
            Map.entry("l1_auth", 24),
            Map.entry("l2_hmac", 48),
            Map.entry("order_v2", 108),
            Map.entry("order_v3", 80),
            Map.entry("order_v1_legacy", 12),
            Map.entry("limit_amounts", 296),
            Map.entry("market_amounts", 296),
            Map.entry("price_grid", 168),
            Map.entry("market_price_from_book", 70),
            Map.entry("fees", 100),
            Map.entry("ctf_ids", 30),
            Map.entry("v2_position_ids", 48),
            Map.entry("wallet_derivation", 14),
            Map.entry("calldata", 57),
            Map.entry("relayer_requests", 12),
            Map.entry("batch_orders", 6));

    @TempDir
    Path directory;

    @Test
    void passesEveryCaseOfTheShippedFiles() {
        List<FileResult> results = Conformance.run(VectorSource.shipped(), false);

        assertEquals(List.of(), failures(results));
        assertEquals(
                new TreeMap<>(COUNTS),
                results.stream()
                        .collect(Collectors.toMap(FileResult::name, FileResult::passed, Integer::sum, TreeMap::new)));
    }

    @Test
    void shipsTheFilesAsTheyArePublished() throws IOException {
        Path published = shared().resolve("protocol/vectors");
        assumeTrue(Files.isDirectory(published), () -> "skipped: no " + published + "; set POLYSTEP_SHARED");
        VectorSource theirs = VectorSource.directory(published);
        VectorSource ours = VectorSource.shipped();

        assertEquals(theirs.names(), ours.names());
        for (String name : ours.names()) {
            assertTrue(theirs.text(name).equals(ours.text(name)), () -> name + " differs from the published one");
        }
    }

    @Test
    void passesThePublishedRealMarkets() throws IOException {
        Path real = shared().resolve("data/ctf_ids_real.json");
        assumeTrue(Files.exists(real), () -> "skipped: no " + real + "; set POLYSTEP_SHARED");
        write("ctf_ids_real.json", Files.readString(real));

        FileResult result = only(true);

        assertEquals("ctf_ids_real: 60 passed, 0 failed", result.line());
    }

    @Test
    void failsForEveryPublishedFileThatIsMissing() throws IOException {
        write("price_grid.json", VectorSource.shipped().text("price_grid.json"));

        List<FileResult> results = Conformance.run(VectorSource.directory(directory), false);

        assertEquals(COUNTS.size(), results.size());
        assertEquals(COUNTS.size() - 1, failures(results).size());
        assertTrue(failures(results).getFirst().contains("found no such file"), failures(results)::toString);
    }

    @Test
    void failsForAFileOfUnknownKind() throws IOException {
        write("order_v4.json", VectorSource.shipped().text("order_v3.json"));

        assertFails("expected a known vector file, found order_v4.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{\"cases\":[]}",
                "{\"cases\":{}}",
                "{\"cases\":[{\"id\":\"a\"}]}",
                "{\"cases\":[{\"input\":{},\"expected\":{}}]}",
                "{\"cases\":[{\"id\":\"a\",\"input\":{},\"expected\":{}},{\"id\":\"a\",\"input\":{},\"expected\":{}}]}"
            })
    void failsForAFileWithoutUsableCases(String text) throws IOException {
        write("fees.json", text);

        assertFails("expected");
    }

    @Test
    void failsForATruncatedFile() throws IOException {
        String whole = VectorSource.shipped().text("fees.json");
        write("fees.json", whole.substring(0, whole.length() / 2));

        assertFails("damaged file");
    }

    @Test
    void failsForBytesThatAreNoText() throws IOException {
        Files.write(directory.resolve("fees.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertFails("expected UTF-8 text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fees.json", "relayer_requests.json", "ctf_ids.json"})
    void failsForACaseOfUnknownKind(String file) throws IOException {
        write(file, "{\"cases\":[" + caseOf(file).replaceFirst("\"kind\":\"[^\"]*\"", "\"kind\":\"rebate\"") + "]}");

        assertFails("found 'rebate'");
    }

    @Test
    void failsForAnOrderOfUnknownKind() throws IOException {
        write("order_v2.json", "{\"cases\":[" + caseOf("order_v2.json").replace("\"limit\"", "\"iceberg\"") + "]}");

        assertFails("found iceberg");
    }

    @Test
    void failsForAnUnknownContractFunction() throws IOException {
        write("calldata.json", "{\"cases\":[" + caseOf("calldata.json").replace("approve(", "burn(") + "]}");

        assertFails("expected a known contract function, found burn(address,uint256)");
    }

    @Test
    void failsForAnExpectedFieldThatNobodyCompares() throws IOException {
        write(
                "price_grid.json",
                "{\"cases\":[" + caseOf("price_grid.json").replace("\"valid\"", "\"lot\":1,\"valid\"") + "]}");

        assertFails("expected field 'lot' is not known");
    }

    @Test
    void refusesADirectoryThatIsNotThereOrHoldsNoVectors() throws IOException {
        Files.writeString(directory.resolve("README.md"), "nothing to run");

        assertThrows(ConformanceException.class, () -> VectorSource.directory(directory.resolve("absent")));
        assertThrows(ConformanceException.class, () -> VectorSource.directory(directory));
    }

    private void assertFails(String why) {
        FileResult result = only(true);

        assertTrue(failures(List.of(result)).getFirst().contains(why), failures(List.of(result))::toString);
    }

    private FileResult only(boolean subset) {
        List<FileResult> results = Conformance.run(VectorSource.directory(directory), subset);
        assertEquals(1, results.size());
        return results.getFirst();
    }

    private static List<String> failures(List<FileResult> results) {
        return results.stream()
                .flatMap(result -> result.failures().stream()
                        .map(one -> result.name() + " " + one.id() + ": "
                                + one.failure().orElse("")))
                .toList();
    }

    /** The first case of a shipped file, on one line. */
    private static String caseOf(String file) {
        return VectorFile.cases(VectorSource.shipped().text(file))
                .getFirst()
                .node()
                .toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private static Path shared() {
        Path root = Path.of(System.getProperty("polystep.root", "."));
        return root.resolve(
                Optional.ofNullable(System.getenv("POLYSTEP_SHARED")).orElse("../shared"));
    }
}
