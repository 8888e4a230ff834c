package io.polystep.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Unit;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.MarketSlug;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.order.IntentKey;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.Signature;
import io.polystep.domain.order.StrategyId;
import io.polystep.domain.order.TradeId;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final String HEX_64 = "0x" + "aB".repeat(32);

    @Test
    void refuseGarbage() {
        List<Function<String, Object>> ids = List.of(
                Address::new,
                ConditionId::new,
                TokenId::new,
                MarketSlug::new,
                StrategyId::new,
                IntentKey::new,
                OrderHash::new,
                Unit::of,
                text -> new Signature(new OrderHash(HEX_64), text));
        for (Function<String, Object> id : ids) {
            for (String garbage : List.of("", " ", "-1", "a b", "../x", "a\n", "é", "\u0661", "|")) {
                assertThrows(IllegalArgumentException.class, () -> id.apply(garbage), () -> "'" + garbage + "'");
            }
        }
    }

    @Test
    void refuseBlankNames() {
        assertThrows(IllegalArgumentException.class, () -> new TradeId(" "));
        assertThrows(IllegalArgumentException.class, () -> new Account(""));
    }

    @Test
    void refuseHexOfAnotherLength() {
        for (String hex : List.of(
                "0x",
                "0x" + "zz".repeat(32),
                HEX_64 + "0",
                HEX_64 + "00",
                HEX_64.substring(1),
                HEX_64.substring(0, 64))) {
            assertThrows(IllegalArgumentException.class, () -> new ConditionId(hex), hex);
            assertThrows(IllegalArgumentException.class, () -> new OrderHash(hex), hex);
            assertThrows(IllegalArgumentException.class, () -> new Address(hex), hex);
        }
    }

    @Test
    void areEqualInEverySpelling() {
        assertEquals(new ConditionId(HEX_64), new ConditionId("0x" + "Ab".repeat(32)));
        assertEquals(new OrderHash(HEX_64), new OrderHash("0x" + "Ab".repeat(32)));
        assertEquals(new TokenId("7"), new TokenId("007"));
        Address mixed = new Address("0x" + "aB".repeat(20));
        Address lower = new Address("0x" + "ab".repeat(20));
        assertEquals(mixed, lower);
        assertEquals(mixed.hashCode(), lower.hashCode());
        assertNotEquals(mixed.text(), lower.text());
    }

    @Test
    void holdTokenIdsOf256BitsAndNoMore() {
        BigInteger most = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);
        assertEquals(most, new TokenId(most.toString()).number());
        assertThrows(
                IllegalArgumentException.class,
                () -> new TokenId(most.add(BigInteger.ONE).toString()));
    }

    @Test
    void keepUnitsThroughTheirText() {
        for (Unit unit : List.of(Unit.DOLLARS, Unit.WEI, new Unit.OutcomeShares(new TokenId("7")))) {
            assertEquals(unit, Unit.of(unit.toString()));
        }
    }
}
