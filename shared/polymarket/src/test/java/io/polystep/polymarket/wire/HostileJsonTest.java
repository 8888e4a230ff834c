package io.polystep.polymarket.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.polymarket.clob.OrderRow;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Payloads that the fuzzer found to escape the typed errors, or to be read wrongly. */
final class HostileJsonTest {
    private static final String ROW = "{\"id\":\"0x" + "ab".repeat(32) + "\",\"market\":\"0x" + "11".repeat(32)
            + "\",\"asset_id\":\"7\",\"side\":\"BUY\",\"original_size\":10,\"size_matched\":\"0\",\"price\":\"0.5\","
            + "\"status\":\"LIVE\",\"order_type\":\"GTC\",\"expiration\":EXPIRATION,\"created_at\":1770000000}";

    @Test
    void refusesAnExponentThatTheJsonLibraryCannotHold() {
        assertThrows(MalformedException.class, () -> Json.parse("{\"price\":1e9999999999}"));
    }

    @Test
    void refusesAPriceWhoseExponentWouldFillTheMemory() {
        Fields fields = new Fields("the price", Json.parse("{\"price\":\"1e999999999\",\"mid\":1e999999999}"));

        assertThrows(MalformedException.class, () -> fields.price("price"));
        assertThrows(MalformedException.class, () -> fields.price("mid"));
    }

    @Test
    void dropsARowThatExpiresBeyondAllCalendarsAndNamesTheField() {
        Page<OrderRow> page = rows("99999999999999999");

        assertEquals(List.of(), page.rows());
        assertTrue(
                page.dropped().getFirst().reason().contains("'expiration'"),
                page.dropped().toString());
    }

    @Test
    void dropsARowWhoseNumberIsInDigitsOfAnotherScript() {
        assertEquals(1, rows("\"٣\"").dropped().size());
        assertEquals(1, rows("\"3\"").rows().size());
    }

    private static Page<OrderRow> rows(String expiration) {
        return Page.of(
                "orders", List.of(Json.parse(ROW.replace("EXPIRATION", expiration))), OrderRow::read, Optional.empty());
    }
}
