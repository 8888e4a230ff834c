package io.polystep.polymarket;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.Signature;
import io.polystep.domain.order.SignatureType;
import io.polystep.domain.order.TimeInForce;
import io.polystep.polymarket.wire.Json;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderTermsTest {
    private static final OrderBody.Options POST_ONLY = new OrderBody.Options(false, true);

    @ParameterizedTest
    @EnumSource(names = {"FOK", "FAK"})
    void refusesPostOnlyForOrdersThatNeverRest(TimeInForce never) {
        assertThrows(IllegalArgumentException.class, () -> new OrderTerms(never, Optional.empty(), POST_ONLY));
    }

    @ParameterizedTest
    @EnumSource(names = "GTD", mode = EnumSource.Mode.EXCLUDE)
    void refusesAnExpirationForAllOthers(TimeInForce other) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new OrderTerms(other, Optional.of(Accounts.NOW), OrderBody.Options.NONE));
    }

    @Test
    void refusesAnOrderTillADateWithoutTheDate() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new OrderTerms(TimeInForce.GTD, Optional.empty(), OrderBody.Options.NONE));
    }

    @Test
    void refusesAnOrderThatEndsInLessThanThreeMinutes() {
        OrderTerms terms = tillDate(Accounts.NOW.plusSeconds(180));

        assertDoesNotThrow(() -> terms.requireAliveAt(Accounts.NOW));
        assertThrows(IllegalArgumentException.class, () -> terms.requireAliveAt(Accounts.NOW.plusMillis(1)));
        assertDoesNotThrow(() -> OrderTerms.goodTillCancelled().requireAliveAt(Instant.MIN));
    }

    @Test
    void writesItsTermsIntoTheBody() {
        var body = Json.parse(tillDate(Instant.ofEpochSecond(1_800_000_000L))
                .body(Accounts.order().fields(), new Signature(Accounts.HASH, "0x11"), "owner"));

        assertEquals("GTD", body.path("orderType").asText());
        assertEquals("1800000000", body.path("order").path("expiration").asText());
        assertTrue(body.path("postOnly").booleanValue());
    }

    @Test
    void refusesAPartOfACentInABuyThatTradesAtOnce() {
        OrderFields odd = new LimitOrder(
                        Side.BUY, new TokenId("1001"), Price.of("0.37"), Shares.of("5.01"), 7, Accounts.NOW)
                .fields(Accounts.market(), new Trader(Accounts.SIGNER, Accounts.SIGNER, SignatureType.EOA));
        Signature signature = new Signature(Accounts.HASH, "0x11");
        OrderTerms atOnce = new OrderTerms(TimeInForce.FOK, Optional.empty(), OrderBody.Options.NONE);

        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> atOnce.body(odd, signature, "owner"));

        assertTrue(String.valueOf(refused.getMessage()).contains("1.8537"), refused.getMessage());
        assertDoesNotThrow(() -> OrderTerms.goodTillCancelled().body(odd, signature, "owner"));
        assertDoesNotThrow(() -> atOnce.body(Accounts.order().fields(), signature, "owner"));
    }

    @Test
    void joinsOneToFifteenBodies() {
        assertEquals("[{}]", OrderBatch.json(List.of("{}")));
        assertEquals(
                15, Json.parse(OrderBatch.json(Collections.nCopies(15, "{}"))).size());
        assertThrows(IllegalArgumentException.class, () -> OrderBatch.json(List.of()));
        assertThrows(IllegalArgumentException.class, () -> OrderBatch.json(Collections.nCopies(16, "{}")));
    }

    private static OrderTerms tillDate(Instant end) {
        return new OrderTerms(TimeInForce.GTD, Optional.of(end), POST_ONLY);
    }
}
