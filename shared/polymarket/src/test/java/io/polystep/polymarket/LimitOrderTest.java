package io.polystep.polymarket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.SignatureType;
import org.junit.jupiter.api.Test;

class LimitOrderTest {
    private static final Trader DEPOSIT = new Trader(Accounts.WALLET, Accounts.SIGNER, SignatureType.POLY_1271);

    @Test
    void givesTheAmountsAndTheIdentityThatItIsToldTo() {
        OrderFields fields = fields(order("1001", "0.6", "10.019"));

        assertEquals(6_006_000L, fields.makerAmount());
        assertEquals(10_010_000L, fields.takerAmount());
        assertEquals(77L, fields.salt());
        assertEquals(Accounts.NOW.toEpochMilli(), fields.timestampMillis());
        assertEquals(Accounts.WALLET, fields.signer());
    }

    @Test
    void refusesATokenOfAnotherMarket() {
        assertThrows(PermanentException.class, () -> fields(order("9999", "0.6", "10")));
    }

    @Test
    void refusesAPriceOffTheGrid() {
        assertThrows(PermanentException.class, () -> fields(order("1001", "0.605", "10")));
    }

    @Test
    void refusesASizeThatIsBelowTheMinimumOnceCut() {
        assertEquals(5_000_000L, fields(order("1001", "0.6", "5")).takerAmount());
        assertThrows(PermanentException.class, () -> fields(order("1001", "0.6", "4.999")));
    }

    private static LimitOrder order(String token, String price, String size) {
        return new LimitOrder(Side.BUY, new TokenId(token), Price.of(price), Shares.of(size), 77, Accounts.NOW);
    }

    private static OrderFields fields(LimitOrder order) {
        return order.fields(Accounts.market(), DEPOSIT);
    }
}
