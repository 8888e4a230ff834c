package io.polystep.local.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Unit;
import io.polystep.local.run.Operator;
import io.polystep.local.run.TestRuns;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a kept run give the ledger's own sums again. The CSV is read by hand, the Parquet by its library. */
final class LedgerExportTest {
    private static final class Row implements Hydrator<Map<String, String>, Map<String, String>, String[]> {
        @Override
        public Map<String, String> start() {
            return new HashMap<>();
        }

        @Override
        public Map<String, String> add(Map<String, String> row, String[] column, Object value) {
            row.put(column[0], String.valueOf(value));
            return row;
        }

        @Override
        public Map<String, String> finish(Map<String, String> row) {
            return row;
        }
    }

    private static Balances sums(List<Map<String, String>> rows) {
        Map<Balances.Key, BigInteger> sums = new HashMap<>();
        for (Map<String, String> row : rows) {
            sums.merge(
                    new Balances.Key(
                            new Account(row.getOrDefault("account", "")), Unit.of(row.getOrDefault("unit", ""))),
                    new BigInteger(row.getOrDefault("amount", "")),
                    BigInteger::add);
        }
        return new Balances(sums);
    }

    private static List<Map<String, String>> csv(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] names = lines.getFirst().split(",", -1);
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    @Test
    void givesTheSameSumsFromBothFilesAsTheLedgerHas(@TempDir Path folder) throws IOException {
        TestRuns.run(Optional.empty(), Optional.of(folder.resolve("state")));
        LedgerExport export = Operator.ledger(folder.resolve("state"), TestRuns.ROOT);
        Path out = folder.resolve("out");

        List<Path> files = export.write(out);

        assertEquals(4, files.size());
        List<Map<String, String>> rows = csv(out.resolve("postings.csv"));
        assertEquals(export.balances(), sums(rows));
        try (Stream<Map<String, String>> parquet =
                ParquetReader.streamContent(out.resolve("postings.parquet").toFile(), new Row())) {
            assertEquals(rows, parquet.toList());
        }
        List<Map<String, String>> fills = rows.stream()
                .filter(row -> row.getOrDefault("entry", "").startsWith("fill:"))
                .toList();
        assertTrue(!fills.isEmpty()
                && fills.stream()
                        .allMatch(row -> row.getOrDefault("order_hash", "").startsWith("0x")
                                && row.getOrDefault("transaction", "").startsWith("0x")
                                && !row.getOrDefault("trade", "").isEmpty()));
        long realised = csv(out.resolve("positions.csv")).stream()
                .mapToLong(row -> Long.parseLong(row.getOrDefault("realised", "")))
                .sum();
        assertEquals(export.balances().dollars(Account.REALISED).negated().micros(), realised);
        assertThrows(IllegalArgumentException.class, () -> export.write(out), "nothing is overwritten");
    }
}
