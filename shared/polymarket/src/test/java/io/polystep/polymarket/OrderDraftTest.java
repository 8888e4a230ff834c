package io.polystep.polymarket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.order.SignatureType;
import org.junit.jupiter.api.Test;

class OrderDraftTest {
    private static final Trader TRADER = new Trader(Accounts.SIGNER, Accounts.SIGNER, SignatureType.EOA);

    @Test
    void spendsTheAmountAndAsksForSharesCutUpAtTheWorstPrice() {
        OrderFields fields = OrderDraft.fields(Accounts.intent(), Accounts.market(), TRADER);

        assertEquals(10_000_000L, fields.makerAmount());
        assertEquals(16_666_700L, fields.takerAmount());
    }

    @Test
    void takesSaltAndTimestampFromTheIntent() {
        OrderFields fields = OrderDraft.fields(Accounts.intent(), Accounts.market(), TRADER);

        assertEquals(Accounts.intent().key().salt(), fields.salt());
        assertEquals(Accounts.NOW.toEpochMilli(), fields.timestampMillis());
        assertEquals(fields, OrderDraft.fields(Accounts.intent(), Accounts.market(), TRADER));
    }

    @Test
    void letsADepositWalletStandForItself() {
        OrderFields fields = OrderDraft.fields(
                Accounts.intent(),
                Accounts.market(),
                new Trader(Accounts.WALLET, Accounts.SIGNER, SignatureType.POLY_1271));

        assertEquals(Accounts.WALLET, fields.maker());
        assertEquals(Accounts.WALLET, fields.signer());
    }

    @Test
    void keepsTheKeyAccountAsSignerOfAProxyWallet() {
        OrderFields fields = OrderDraft.fields(
                Accounts.intent(),
                Accounts.market(),
                new Trader(Accounts.WALLET, Accounts.SIGNER, SignatureType.POLY_PROXY));

        assertEquals(Accounts.WALLET, fields.maker());
        assertEquals(Accounts.SIGNER, fields.signer());
    }

    @Test
    void refusesAnEoaWhoseWalletIsAnotherAccount() {
        assertThrows(
                IllegalArgumentException.class, () -> new Trader(Accounts.WALLET, Accounts.SIGNER, SignatureType.EOA));
    }

    @Test
    void refusesAWorstPriceOffTheGrid() {
        PermanentException refused = assertThrows(
                PermanentException.class,
                () -> OrderDraft.fields(with(new TokenId("1001"), "0.605"), Accounts.market(), TRADER));

        assertTrue(String.valueOf(refused.getMessage()).contains("0.605"), refused.getMessage());
    }

    @Test
    void refusesATokenOfAnotherMarket() {
        Market market = Accounts.market();

        assertThrows(PermanentException.class, () -> OrderDraft.fields(with(new TokenId("7"), "0.6"), market, TRADER));
    }

    private static OrderIntent with(TokenId token, String worstPrice) {
        OrderIntent intent = Accounts.intent();
        return new OrderIntent(
                intent.strategy(),
                intent.condition(),
                token,
                intent.size(),
                Price.of(worstPrice),
                intent.timeInForce(),
                intent.epoch(),
                intent.sequence(),
                intent.decidedAt(),
                intent.deadline(),
                intent.because());
    }
}
