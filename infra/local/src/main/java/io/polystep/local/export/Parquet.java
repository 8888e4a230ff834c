package io.polystep.local.export;

import blue.strategic.parquet.ParquetWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** A Parquet file of text columns. Amounts are text, because wei do not fit the 64 bits that every reader knows. */
final class Parquet {
    private Parquet() {}

    static Path write(Sheet sheet, Path folder) throws IOException {
        Path file = folder.resolve(sheet.name() + ".parquet");
        List<Type> columns = sheet.columns().stream()
                .<Type>map(name -> Types.required(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name))
                .toList();
        MessageType schema = new MessageType(sheet.name(), columns);
        try (ParquetWriter<List<String>> out = ParquetWriter.writeFile(schema, file.toFile(), (row, cells) -> {
            for (int i = 0; i < row.size(); i++) {
                cells.write(sheet.columns().get(i), row.get(i));
            }
        })) {
            for (List<String> row : sheet.rows()) {
                out.write(row);
            }
        }
        return file;
    }
}
