package io.polystep.local.dynamo.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commits as journal records. */
public final class CommitCodec {
    private CommitCodec() {}

    /** One record for one commit. */
    public static byte[] encode(List<Change> commit) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(commit.size());
            for (Change change : commit) {
                write(out, change);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The commit of a record; a record that is none is an {@link UncheckedIOException}. */
    public static List<Change> decode(byte[] record) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(record))) {
            int size = in.readInt();
            List<Change> commit = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                commit.add(read(in));
            }
            return commit;
        } catch (IOException notACommit) {
            throw new UncheckedIOException("Expected a table commit, found a record that is none", notACommit);
        }
    }

    private static void write(DataOutput out, Change change) throws IOException {
        switch (change) {
            case Change.CreateTable(TableDefinition definition) -> {
                out.writeByte('C');
                DefinitionCodec.write(out, definition);
            }
            case Change.DeleteTable(String table) -> tagged(out, 'X', table);
            case Change.SetTtl(String table, var attribute) -> {
                tagged(out, 'T', table);
                ValueCodec.writeText(out, attribute == null ? "" : attribute);
            }
            case Change.Put(String table, var item) -> {
                tagged(out, 'P', table);
                ValueCodec.writeItem(out, item);
            }
            case Change.Delete(String table, var key) -> {
                tagged(out, 'D', table);
                ValueCodec.writeItem(out, key);
            }
            case Change.Remember(String token, String fingerprint, long atMillis) -> {
                tagged(out, 'R', token);
                ValueCodec.writeText(out, fingerprint);
                out.writeLong(atMillis);
            }
        }
    }

    private static void tagged(DataOutput out, char tag, String text) throws IOException {
        out.writeByte(tag);
        ValueCodec.writeText(out, text);
    }

    private static Change read(DataInput in) throws IOException {
        byte tag = in.readByte();
        return switch (tag) {
            case 'C' -> new Change.CreateTable(DefinitionCodec.read(in));
            case 'X' -> new Change.DeleteTable(ValueCodec.readText(in));
            case 'T' -> new Change.SetTtl(ValueCodec.readText(in), nullIfEmpty(ValueCodec.readText(in)));
            case 'P' -> new Change.Put(ValueCodec.readText(in), ValueCodec.readItem(in));
            case 'D' -> new Change.Delete(ValueCodec.readText(in), ValueCodec.readItem(in));
            case 'R' -> new Change.Remember(ValueCodec.readText(in), ValueCodec.readText(in), in.readLong());
            default -> throw new IOException("Expected a change tag, found " + tag);
        };
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
