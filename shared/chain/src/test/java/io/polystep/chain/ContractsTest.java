package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.polystep.domain.error.PermanentException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractsTest {
    @Test
    void namesEveryComponent() {
        List<String> components = Arrays.stream(Contracts.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        assertEquals(components, List.copyOf(Contracts.polygon().byName().keySet()));
    }

    @Test
    void replacesExactlyTheNamedAddresses() {
        String other = "0x00000000000000000000000000000000000000Aa";
        Contracts.polygon().byName().keySet().forEach(name -> {
            Contracts changed = Contracts.fromJson("{\"" + name + "\":\"" + other + "\"}");
            var expected = Contracts.polygon().byName();
            expected.put(name, other);
            assertEquals(expected, changed.byName());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"exchnage\":\"0x00\"}", "{\"exchange\":\"0x00\"}", "{\"exchange\":null}", "[]", "x"})
    void refusesWhatItCannotRead(String json) {
        assertThrows(PermanentException.class, () -> Contracts.fromJson(json));
    }
}
