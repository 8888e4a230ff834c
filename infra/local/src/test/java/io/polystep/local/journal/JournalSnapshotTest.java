package io.polystep.local.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalSnapshotTest {
    private static final JournalFormat FORMAT = new JournalFormat("test", 1);

    @TempDir
    Path directory;

    @BeforeEach
    void writeSnapshotAndOneRecord() {
        try (Journal journal = opened()) {
            journal.append(bytes("old"));
            journal.snapshot(List.of(bytes("state 1"), bytes("state 2")));
            journal.append(bytes("new"));
        }
    }

    @Test
    void replaysTheSnapshotAndThenTheRecordsAfterIt() {
        assertEquals(List.of("state 1", "state 2", "new"), read());
        assertFalse(Files.exists(directory.resolve("0.log")));
    }

    @Test
    void beginsAShortLogAfterASnapshot() {
        try (Journal journal = opened()) {
            journal.snapshot(List.of());
            assertEquals(FileHeader.LENGTH, journal.logBytes());
        }
        assertEquals(List.of(), read());
    }

    @Test
    void keepsTheOldGenerationWhenTheRenameNeverHappened() throws IOException {
        Files.copy(directory.resolve("1.snapshot"), directory.resolve("2.snapshot.new"));
        FrameWriter.create(directory.resolve("2.log"), new FileHeader(FORMAT, 2))
                .close();

        assertEquals(List.of("state 1", "state 2", "new"), read());
        assertFalse(Files.exists(directory.resolve("2.log")));
    }

    @Test
    void refusesASnapshotCutAtAnyLength() throws IOException {
        byte[] whole = Files.readAllBytes(directory.resolve("1.snapshot"));

        for (int length = 0; length < whole.length; length++) {
            Files.write(directory.resolve("1.snapshot"), Arrays.copyOf(whole, length));
            assertThrows(DamagedJournalException.class, this::read, "cut at " + length);
        }
    }

    @Test
    void refusesAMissingLog() throws IOException {
        Files.delete(directory.resolve("1.log"));

        assertTrue(assertThrows(DamagedJournalException.class, this::read)
                .toString()
                .contains("expected the log of generation 1, found no such file"));
    }

    @Test
    void refusesALogWithRecordsWhoseSnapshotIsMissing() throws IOException {
        Files.delete(directory.resolve("1.snapshot"));

        assertTrue(assertThrows(DamagedJournalException.class, this::read)
                .toString()
                .contains("1.snapshot, found no such file"));
    }

    private Journal opened() {
        Journal journal = Journal.open(directory, FORMAT, Durability.OS_BUFFERED);
        journal.replay(record -> {});
        return journal;
    }

    private List<String> read() {
        List<String> records = new ArrayList<>();
        try (Journal journal = Journal.open(directory, FORMAT, Durability.OS_BUFFERED)) {
            journal.replay(record -> records.add(new String(record, StandardCharsets.UTF_8)));
        }
        return records;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
