package io.polystep.local.dynamo.store;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Table definitions as bytes. */
final class DefinitionCodec {
    private DefinitionCodec() {}

    static void write(DataOutput out, TableDefinition table) throws IOException {
        ValueCodec.writeText(out, table.name());
        writeKey(out, table.key());
        out.writeInt(table.indexes().size());
        for (IndexDefinition index : table.indexes()) {
            ValueCodec.writeText(out, index.name());
            writeKey(out, index.key());
            out.writeBoolean(index.all());
            out.writeInt(index.included().size());
            for (String name : index.included()) {
                ValueCodec.writeText(out, name);
            }
        }
    }

    static TableDefinition read(DataInput in) throws IOException {
        String name = ValueCodec.readText(in);
        KeySchema key = readKey(in);
        int count = in.readInt();
        List<IndexDefinition> indexes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            indexes.add(new IndexDefinition(
                    ValueCodec.readText(in), readKey(in), in.readBoolean(), ValueCodec.readTexts(in)));
        }
        return new TableDefinition(name, key, List.copyOf(indexes));
    }

    private static void writeKey(DataOutput out, KeySchema key) throws IOException {
        writeAttribute(out, key.partition());
        KeyAttribute sort = key.sort();
        out.writeBoolean(sort != null);
        if (sort != null) {
            writeAttribute(out, sort);
        }
    }

    private static KeySchema readKey(DataInput in) throws IOException {
        KeyAttribute partition = readAttribute(in);
        return new KeySchema(partition, in.readBoolean() ? readAttribute(in) : null);
    }

    private static void writeAttribute(DataOutput out, KeyAttribute attribute) throws IOException {
        ValueCodec.writeText(out, attribute.name());
        ValueCodec.writeText(out, attribute.type().name());
    }

    private static KeyAttribute readAttribute(DataInput in) throws IOException {
        return new KeyAttribute(ValueCodec.readText(in), AttributeValue.Type.valueOf(ValueCodec.readText(in)));
    }
}
