package io.polystep.domain.order;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of docs/concepts/order-life.md is the table of the code; when it differs, the failure shows what to paste. */
class OrderLifeDocumentTest {
    private static final String BEGIN = "<!-- OrderLife: begin -->\n";
    private static final String END = "<!-- OrderLife: end -->";

    @Test
    void theDocumentShowsTheTableOfTheCode() throws IOException {
        Path document = Path.of(System.getProperty("polystep.root"), "docs", "concepts", "order-life.md");
        String text = Files.readString(document, UTF_8);

        String shown = text.substring(text.indexOf(BEGIN) + BEGIN.length(), text.indexOf(END));

        assertEquals(table(), shown);
    }

    private static String table() {
        return Stream.of(OrderState.values())
                .map(OrderLifeDocumentTest::row)
                .collect(Collectors.joining("\n", "| State | Ended | What may follow |\n|---|---|---|\n", "\n"));
    }

    private static String row(OrderState state) {
        return "| `" + state + "` | " + (state.terminal() ? "yes" : "no") + " | " + following(state) + " |";
    }

    private static String following(OrderState state) {
        Map<OrderState, List<String>> byNext = OrderLifeTest.EVENTS.stream()
                .filter(event -> OrderLife.next(state, event).isPresent())
                .collect(Collectors.groupingBy(
                        event -> OrderLife.next(state, event).orElseThrow(),
                        TreeMap::new,
                        Collectors.mapping(OrderLifeDocumentTest::name, Collectors.toList())));
        return byNext.isEmpty()
                ? "nothing"
                : byNext.entrySet().stream()
                        .map(next -> String.join(", ", next.getValue()) + " → `" + next.getKey() + "`")
                        .collect(Collectors.joining("; "));
    }

    private static String name(OrderEvent event) {
        boolean partly = event instanceof OrderEvent.Resting resting && resting.anyFilled();
        return event.getClass().getSimpleName() + (partly ? " (part filled)" : "");
    }
}
