package io.polystep.polymarket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.TokenId;
import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolPositionTest {
    @Test
    void readsAPositionOfACombination() {
        ProtocolPosition position = ProtocolPosition.of(id("03" + "ab".repeat(13) + "00".repeat(17) + "01"))
                .orElseThrow();

        assertEquals(ProtocolPosition.Kind.COMBINATORIAL, position.kind());
        assertEquals("0x03" + "ab".repeat(13) + "00".repeat(17), position.condition());
        assertEquals(1, position.outcome());
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 71, 103})
    void routesAnIdWithAnyOfTheSixtyFourBitsToConditionalTokens(int bit) {
        TokenId asset = new TokenId(BigInteger.ONE.shiftLeft(248).setBit(bit).toString());

        assertEquals(MarketVersion.CONDITIONAL_TOKENS, ProtocolPosition.version(asset));
        assertEquals(Optional.empty(), ProtocolPosition.of(asset));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 39, 104, 200})
    void routesAnIdWithOtherBitsToProtocolV2(int bit) {
        TokenId asset = new TokenId(BigInteger.ONE.shiftLeft(248).setBit(bit).toString());

        assertEquals(MarketVersion.PROTOCOL_V2, ProtocolPosition.version(asset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "04", "ff"})
    void refusesAModuleThatItDoesNotKnow(String module) {
        TokenId asset = id(module + "00".repeat(31));

        assertThrows(PermanentException.class, () -> ProtocolPosition.of(asset));
    }

    @Test
    void refusesAnOutcomeBeyondTheSecond() {
        assertThrows(PermanentException.class, () -> ProtocolPosition.of(id("01" + "00".repeat(30) + "02")));
    }

    private static TokenId id(String hex) {
        return new TokenId(new BigInteger(hex, 16).toString());
    }
}
