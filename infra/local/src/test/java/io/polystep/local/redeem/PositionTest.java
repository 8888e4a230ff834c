package io.polystep.local.redeem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.ledger.Account;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.Redemption.Route;
import io.polystep.domain.redemption.RedemptionState;
import io.polystep.local.chain.doubles.Addresses;
import io.polystep.local.chain.doubles.Calldata;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Redemption of Protocol V2 positions, outcome by outcome, through the router. */
final class PositionTest {
    private static final BigInteger CONDITION =
            BigInteger.ONE.shiftLeft(248).or(BigInteger.valueOf(0xC0FFEEL).shiftLeft(104));
    private static final TokenId UP = new TokenId(CONDITION.toString());
    private static final TokenId DOWN =
            new TokenId(CONDITION.add(BigInteger.ONE).toString());

    private final RedeemWorld world = new RedeemWorld();
    private final Market market = HeldMarkets.market(RedeemWorld.condition(1), List.of(UP, DOWN), false);

    @AfterEach
    void close() {
        world.close();
    }

    @BeforeEach
    void holdBoth() {
        world.trader.require(
                Addresses.ROUTER,
                Calldata.of("split(bytes31,uint256)")
                        .word(CONDITION)
                        .word(RedeemWorld.TEN.micros())
                        .bytes());
        HeldMarkets.book(world.ledgers, market, RedeemWorld.TEN);
    }

    @Test
    void redeemsTheWinningOutcomeAlone() {
        world.oracle.reportPosition(UP.number(), 1, 0);

        world.redeem();

        Redemption end = stored(UP);
        assertEquals(
                RedemptionState.BOOKED, end.state(), () -> world.deadLetters().toString());
        assertEquals(Route.ROUTER, end.route());
        assertEquals(Usdc.of("10"), end.settlement().orElseThrow().received());
        assertEquals(Usdc.of("-5"), world.balances().dollars(Account.REALISED));
        assertEquals(0, held(UP));
        assertEquals(RedeemWorld.TEN.micros(), held(DOWN));
    }

    @Test
    void paysHalfForATie() {
        world.oracle.reportPosition(UP.number(), 1, 1);

        world.redeem();

        assertEquals(Usdc.of("5"), stored(UP).settlement().orElseThrow().received());
    }

    @Test
    void sendsNothingForALoserAndNothingBeforeTheResult() {
        world.redeem();
        assertEquals(
                Optional.empty(), world.ledgers.redemptions().find(world.wallet, market.condition(), Optional.of(UP)));

        world.oracle.reportPosition(UP.number(), 0, 1);
        world.redeem();

        assertEquals(Route.WRITE_OFF, stored(UP).route());
        assertEquals(0, world.doors.getFirst().asked("eth_sendRawTransaction"));
    }

    @Test
    void asksForTheApprovalOfTheRouter() {
        world.trader.require(
                Addresses.POSITION_MANAGER,
                Calldata.of("setApprovalForAll(address,bool)")
                        .word(Addresses.ROUTER)
                        .word(0)
                        .bytes());
        world.oracle.reportPosition(UP.number(), 1, 0);

        world.redeem();

        String letters = world.deadLetters().toString();
        assertTrue(letters.contains("setApprovalForAll(0x12121212006e4CD160D18e3f00711DA5c3372600, true)"), letters);
    }

    private Redemption stored(TokenId token) {
        return world.ledgers
                .redemptions()
                .find(world.wallet, market.condition(), Optional.of(token))
                .orElseThrow(() -> new AssertionError(world.deadLetters().toString()));
    }

    private long held(TokenId token) {
        return HeldMarkets.balance(world.node, Addresses.POSITION_MANAGER, world.trader.address(), token);
    }
}
