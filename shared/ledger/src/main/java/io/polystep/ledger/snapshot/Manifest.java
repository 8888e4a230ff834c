package io.polystep.ledger.snapshot;

import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.ledger.HighWater;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a snapshot says of itself; a text file of lines {@code name=value}, written last, so that a snapshot with a manifest
 * is a whole one.
 *
 * @param table which table it was taken of
 * @param wallet whose books it holds
 * @param takenAt when the scan began
 * @param writer who took it
 * @param highWater how far the books had come, before the scan and after it
 * @param items how many items the file holds
 * @param sha256 checksum of the item lines, not compressed
 */
public record Manifest(
        String table, Address wallet, Instant takenAt, String writer, HighWater highWater, long items, String sha256) {
    /** First line of every manifest that this code can read. */
    static final String FORMAT = "polystep-snapshot 1";

    private static final String ANY_FORMAT = "polystep-snapshot ";

    /** The file's text. */
    String text() {
        return String.join(
                "\n",
                FORMAT,
                "table=" + table,
                "wallet=" + wallet,
                "takenAt=" + takenAt,
                "writer=" + writer,
                "books=" + highWater.books(),
                "state=" + highWater.state(),
                "items=" + items,
                "sha256=" + sha256,
                "");
    }

    /**
     * Reads a manifest.
     *
     * @throws PermanentException if it is of another format, newer, or damaged
     */
    static Manifest parse(String text) {
        String format = text.lines().findFirst().orElse("");
        if (!format.equals(FORMAT)) {
            throw new PermanentException(
                    format.startsWith(ANY_FORMAT)
                            ? "expected a snapshot of '" + FORMAT + "', found '" + format
                                    + "': a newer version took it; restore it with that version"
                            : "expected a snapshot's manifest that begins with '" + FORMAT + "', found '" + format
                                    + "'; name the directory that the snapshot command wrote");
        }
        Map<String, String> fields = new LinkedHashMap<>(text.lines()
                .skip(1)
                .filter(line -> line.contains("="))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')),
                        line -> line.substring(line.indexOf('=') + 1),
                        (one, other) -> other)));
        try {
            return new Manifest(
                    field(fields, "table"),
                    new Address(field(fields, "wallet")),
                    Instant.parse(field(fields, "takenAt")),
                    field(fields, "writer"),
                    new HighWater(Long.parseLong(field(fields, "books")), Long.parseLong(field(fields, "state"))),
                    Long.parseLong(field(fields, "items")),
                    field(fields, "sha256"));
        } catch (IllegalArgumentException | DateTimeException damaged) {
            throw new PermanentException(
                    "expected a whole manifest, found " + damaged.getMessage() + "; take another snapshot", damaged);
        }
    }

    private static String field(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }
}
