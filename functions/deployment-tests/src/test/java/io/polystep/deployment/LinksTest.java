package io.polystep.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A reader who follows a link in a document arrives. */
final class LinksTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)]*)?\\)");

    private final Map<Path, String> documents = Documents.all();

    @Test
    void everyRelativeLinkPointsToAFile() {
        List<String> dead = new ArrayList<>();
        documents.forEach((file, text) -> links(text).stream()
                .filter(target -> !Files.exists(folder(file).resolve(target)))
                .forEach(target -> dead.add(Template.root().relativize(file) + " -> " + target)));

        assertEquals(List.of(), dead);
        assertTrue(documents.size() > 10, "found only " + documents.keySet());
    }

    @Test
    void seesALinkInsideTheRepositoryAndNoOther() {
        String text = "[a](nowhere.md#part) [b](https://example.org/x.md) [c](#part) [d](../docs/adr)";

        assertEquals(List.of("nowhere.md", "../docs/adr"), links(text));
    }

    private static List<String> links(String text) {
        return LINK.matcher(text)
                .results()
                .map(result -> result.group(1))
                .filter(target -> !target.matches("[a-z]+:.*"))
                .toList();
    }

    private static Path folder(Path file) {
        return file.resolveSibling(".");
    }
}
