package io.polystep.local.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {
    private static final JournalFormat FORMAT = new JournalFormat("test", 1);

    @TempDir
    Path temp;

    @Test
    void givesRecordsBackInOrderAfterReopening() {
        write(temp.resolve("j"), "one", "", "three");

        assertEquals(List.of("one", "", "three"), read(temp.resolve("j")));
    }

    @Test
    void givesRecordsBackAfterBeingAbandonedWithoutClose() throws IOException {
        Journal abandoned = opened(temp.resolve("j"));
        abandoned.append(bytes("kept"));

        Path copy = copy(temp.resolve("j"), temp.resolve("copy"));

        assertEquals(List.of("kept"), read(copy));
        abandoned.close();
    }

    @Test
    void dropsATornLastRecordWhereverItIsCut() throws IOException {
        write(temp.resolve("j"), "first", "second");
        byte[] before = Files.readAllBytes(temp.resolve("j/0.log"));
        write(temp.resolve("j"), "the record that will be torn");
        byte[] after = Files.readAllBytes(temp.resolve("j/0.log"));

        for (int length = before.length; length < after.length; length++) {
            Path torn = withLog(temp.resolve("torn" + length), Arrays.copyOf(after, length));
            assertEquals(List.of("first", "second"), read(torn), "cut at " + length);
            assertEquals(before.length, Files.size(torn.resolve("0.log")), "tail is cut off, cut at " + length);
        }
    }

    @Test
    void writesOnAfterATornTail() throws IOException {
        write(temp.resolve("j"), "first", "torn");
        byte[] whole = Files.readAllBytes(temp.resolve("j/0.log"));
        Path torn = withLog(temp.resolve("torn"), Arrays.copyOf(whole, whole.length - 1));

        write(torn, "next");

        assertEquals(List.of("first", "next"), read(torn));
    }

    @Test
    void takesATailOfZerosForATornOne() throws IOException {
        write(temp.resolve("j"), "first");
        byte[] whole = Files.readAllBytes(temp.resolve("j/0.log"));

        Path grown = withLog(temp.resolve("grown"), Arrays.copyOf(whole, whole.length + 100));

        assertEquals(List.of("first"), read(grown));
    }

    @Test
    void reportsWhatItDropped() throws IOException {
        write(temp.resolve("j"), "first", "last");
        byte[] whole = Files.readAllBytes(temp.resolve("j/0.log"));
        Path torn = withLog(temp.resolve("torn"), Arrays.copyOf(whole, whole.length - 1));

        try (Journal journal = Journal.open(torn, FORMAT, Durability.OS_BUFFERED)) {
            assertEquals(new Recovery(0, 1, Frame.HEADER_LENGTH + 3), journal.replay(record -> {}));
        }
    }

    @Test
    void refusesAFlippedByteAnywhereBeforeTheLastRecord() throws IOException {
        write(temp.resolve("j"), "first", "second");
        byte[] intact = Files.readAllBytes(temp.resolve("j/0.log"));
        int lastRecord = intact.length - Frame.HEADER_LENGTH - "second".length();

        for (int at = 0; at < lastRecord; at++) {
            byte[] flipped = intact.clone();
            flipped[at] ^= 0x10;
            Path damaged = withLog(temp.resolve("flip" + at), flipped);
            assertThrows(DamagedJournalException.class, () -> read(damaged), "flipped byte " + at);
            assertEquals(intact.length, Files.size(damaged.resolve("0.log")), "file is left alone, byte " + at);
        }
    }

    @Test
    void namesFileOffsetAndRemedyOfADamage() throws IOException {
        write(temp.resolve("j"), "first", "second");
        byte[] bytes = Files.readAllBytes(temp.resolve("j/0.log"));
        bytes[FileHeader.LENGTH + Frame.HEADER_LENGTH] ^= 1;
        Path damaged = withLog(temp.resolve("d"), bytes);

        String message =
                assertThrows(DamagedJournalException.class, () -> read(damaged)).toString();

        assertTrue(message.contains("0.log, offset " + FileHeader.LENGTH + ": expected payload checksum"), message);
        assertTrue(message.contains("To mend:"), message);
    }

    @Test
    void refusesARecordMovedToAnotherPlace() throws IOException {
        write(temp.resolve("j"), "aaaa", "bbbb", "cccc");
        byte[] bytes = Files.readAllBytes(temp.resolve("j/0.log"));
        int frame = Frame.HEADER_LENGTH + 4;
        System.arraycopy(bytes, FileHeader.LENGTH, bytes, FileHeader.LENGTH + frame, frame);

        Path doubled = withLog(temp.resolve("doubled"), bytes);

        assertThrows(DamagedJournalException.class, () -> read(doubled));
    }

    @Test
    void refusesAFileThatIsNotAJournal() throws IOException {
        Path foreign = withLog(temp.resolve("f"), bytes("id,price\n".repeat(20)));

        assertThrows(DamagedJournalException.class, () -> read(foreign));
    }

    @Test
    void refusesAnotherFormatVersionOrName() {
        write(temp.resolve("j"), "one");

        for (JournalFormat other : List.of(new JournalFormat("test", 2), new JournalFormat("other", 1))) {
            try (Journal journal = Journal.open(temp.resolve("j"), other, Durability.OS_BUFFERED)) {
                String message = assertThrows(JournalVersionException.class, () -> journal.replay(record -> {}))
                        .toString();
                assertTrue(
                        message.contains("expected format " + other.name() + " version " + other.version()), message);
                assertTrue(message.contains("found format test version 1"), message);
            }
        }
    }

    @Test
    void refusesASecondOpenerUntilTheFirstCloses() {
        Journal first = opened(temp.resolve("j"));

        String message = assertThrows(JournalLockedException.class, () -> opened(temp.resolve("j")))
                .toString();
        first.close();

        assertTrue(message.contains("found it held by another opener"), message);
        assertEquals(List.of(), read(temp.resolve("j")));
    }

    @Test
    void refusesAppendingBeforeReplay() {
        try (Journal journal = Journal.open(temp.resolve("j"), FORMAT, Durability.OS_BUFFERED)) {
            assertThrows(IllegalStateException.class, () -> journal.append(bytes("early")));
        }
    }

    @Test
    void forcesEachRecordWhenAsked() {
        try (Journal journal = Journal.open(temp.resolve("j"), FORMAT, Durability.EVERY_COMMIT)) {
            journal.replay(record -> {});
            journal.append(bytes("forced"));
        }

        assertEquals(List.of("forced"), read(temp.resolve("j")));
    }

    private void write(Path directory, String... records) {
        try (Journal journal = opened(directory)) {
            for (String record : records) {
                journal.append(bytes(record));
            }
        }
    }

    private static Journal opened(Path directory) {
        Journal journal = Journal.open(directory, FORMAT, Durability.OS_BUFFERED);
        journal.replay(record -> {});
        return journal;
    }

    private static List<String> read(Path directory) {
        List<String> records = new ArrayList<>();
        try (Journal journal = Journal.open(directory, FORMAT, Durability.OS_BUFFERED)) {
            journal.replay(record -> records.add(new String(record, StandardCharsets.UTF_8)));
        }
        return records;
    }

    private static Path withLog(Path directory, byte[] log) throws IOException {
        Files.createDirectories(directory);
        Files.write(directory.resolve("0.log"), log);
        return directory;
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                Files.copy(entry, to.resolve(entry.getFileName().toString()));
            }
        }
        return to;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
