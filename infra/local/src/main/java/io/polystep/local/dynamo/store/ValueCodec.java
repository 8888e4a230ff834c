package io.polystep.local.dynamo.store;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attribute values as bytes: a tag, then lengths and contents. The tags are part of the journal format. */
public final class ValueCodec {
    private ValueCodec() {}

    static void writeText(DataOutput out, String text) throws IOException {
        writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    static String readText(DataInput in) throws IOException {
        return new String(readBytes(in), StandardCharsets.UTF_8);
    }

    private static void writeBytes(DataOutput out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }

    /** Writes the number of attributes and then each name and value, in the order of the map. */
    public static void writeItem(DataOutput out, Map<String, AttributeValue> item) throws IOException {
        out.writeInt(item.size());
        for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
            writeText(out, attribute.getKey());
            writeValue(out, attribute.getValue());
        }
    }

    static Map<String, AttributeValue> readItem(DataInput in) throws IOException {
        int size = in.readInt();
        Map<String, AttributeValue> item = LinkedHashMap.newLinkedHashMap(size);
        for (int i = 0; i < size; i++) {
            item.put(readText(in), readValue(in));
        }
        return item;
    }

    private static void writeValue(DataOutput out, AttributeValue value) throws IOException {
        out.writeByte(tag(value.type()));
        switch (value.type()) {
            case S -> writeText(out, value.s());
            case N -> writeText(out, value.n());
            case B -> writeBytes(out, value.b().asByteArrayUnsafe());
            case BOOL -> out.writeBoolean(value.bool());
            case SS -> writeTexts(out, value.ss());
            case NS -> writeTexts(out, value.ns());
            case BS -> writeBlobs(out, value.bs());
            case L -> writeValues(out, value.l());
            case M -> writeItem(out, value.m());
            case NUL, UNKNOWN_TO_SDK_VERSION -> {}
        }
    }

    private static AttributeValue readValue(DataInput in) throws IOException {
        byte tag = in.readByte();
        return switch (tag) {
            case 'S' -> AttributeValue.fromS(readText(in));
            case 'N' -> AttributeValue.fromN(readText(in));
            case 'B' -> AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(readBytes(in)));
            case 'b' -> AttributeValue.fromBool(in.readBoolean());
            case 's' -> AttributeValue.fromSs(readTexts(in));
            case 'n' -> AttributeValue.fromNs(readTexts(in));
            case 'x' -> AttributeValue.fromBs(readBlobs(in));
            case 'L' -> AttributeValue.fromL(readValues(in));
            case 'M' -> AttributeValue.fromM(readItem(in));
            case '0' -> AttributeValue.fromNul(true);
            default -> throw new IOException("Expected a value tag, found " + tag);
        };
    }

    private static char tag(AttributeValue.Type type) {
        return switch (type) {
            case S -> 'S';
            case N -> 'N';
            case B -> 'B';
            case BOOL -> 'b';
            case SS -> 's';
            case NS -> 'n';
            case BS -> 'x';
            case L -> 'L';
            case M -> 'M';
            case NUL -> '0';
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("Expected a known type");
        };
    }

    private static void writeTexts(DataOutput out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            writeText(out, text);
        }
    }

    static List<String> readTexts(DataInput in) throws IOException {
        int size = in.readInt();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(readText(in));
        }
        return texts;
    }

    private static void writeBlobs(DataOutput out, List<SdkBytes> blobs) throws IOException {
        out.writeInt(blobs.size());
        for (SdkBytes blob : blobs) {
            writeBytes(out, blob.asByteArrayUnsafe());
        }
    }

    private static List<SdkBytes> readBlobs(DataInput in) throws IOException {
        int size = in.readInt();
        List<SdkBytes> blobs = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            blobs.add(SdkBytes.fromByteArrayUnsafe(readBytes(in)));
        }
        return blobs;
    }

    private static void writeValues(DataOutput out, List<AttributeValue> values) throws IOException {
        out.writeInt(values.size());
        for (AttributeValue value : values) {
            writeValue(out, value);
        }
    }

    private static List<AttributeValue> readValues(DataInput in) throws IOException {
        int size = in.readInt();
        List<AttributeValue> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(readValue(in));
        }
        return values;
    }
}
