package io.polystep.local.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.polystep.chain.JsonRpc;
import io.polystep.feeds.Cell;
import io.polystep.ledger.Ledgers;
import io.polystep.local.session.RecordedSession;
import io.polystep.polymarket.wire.Json;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RegistryTest {
    /** Classes that touch JSON and decode nothing foreign, each with the reason. */
    private static final Map<String, String> NO_DECODERS = Map.of(
            "RelayerSigner", "writes requests", "OrderBody", "writes orders", "Departure", "reads our own order");

    static java.util.List<Decoder> decoders() {
        return Registry.all();
    }

    @Test
    void hasAnEntryForEveryClassThatReadsForeignBytes() {
        Set<String> readers = new TreeSet<>();
        readers.addAll(ForeignReaders.below(Json.class, "io/polystep/polymarket"));
        readers.addAll(ForeignReaders.below(Cell.class, "io/polystep/feeds"));
        readers.addAll(ForeignReaders.below(JsonRpc.class, "io/polystep/chain"));
        readers.addAll(ForeignReaders.below(Ledgers.class, "io/polystep/ledger"));
        readers.addAll(ForeignReaders.below(RecordedSession.class, "io/polystep/local/session"));
        Set<String> covered = Registry.all().stream()
                .flatMap(decoder -> decoder.covers().stream())
                .collect(Collectors.toSet());

        readers.removeAll(covered);
        readers.removeAll(NO_DECODERS.keySet());

        assertEquals(
                Set.of(),
                readers,
                "classes that read foreign bytes and are not fuzzed: give each a decoder in the registry");
    }

    @ParameterizedTest
    @MethodSource("decoders")
    void readsEverySampleAsItIs(Decoder decoder) {
        for (Payload sample : decoder.samples()) {
            Judge.Result result = Judge.judge(decoder, sample);

            assertEquals(java.util.Optional.empty(), result.breach(), () -> decoder.name() + ": " + sample.text());
        }
        assertInstanceOf(
                Verdict.Read.class,
                decoder.reading().read(decoder.samples().getFirst()),
                () -> decoder.name() + " refuses its first sample");
    }
}
