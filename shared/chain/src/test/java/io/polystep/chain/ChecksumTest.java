package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.polystep.domain.Address;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecksumTest {
    @Test
    void restoresThePublishedSpellings() {
        List<String> published = List.of(
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
                "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
                "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb");
        for (String text : published) {
            assertEquals(
                    text, Checksum.of(new Address(new Address(text).lower())).text());
        }
    }

    @Test
    void spellsEveryConfiguredContractAsPublished() {
        Contracts.polygon()
                .byName()
                .forEach((name, text) ->
                        assertEquals(text, Checksum.of(new Address(text)).text(), name));
    }
}
