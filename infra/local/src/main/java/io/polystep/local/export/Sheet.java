package io.polystep.local.export;

import java.util.List;

/**
 * A table of text. Numbers are whole base units in decimal digits, so that no reader rounds them; empty text is no value.
 *
 * @param name of the files, without extension
 * @param columns their names
 * @param rows each as long as the columns
 */
record Sheet(String name, List<String> columns, List<List<String>> rows) {
    Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
