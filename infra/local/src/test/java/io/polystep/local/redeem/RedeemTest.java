package io.polystep.local.redeem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Unit;
import io.polystep.domain.market.Market;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.Redemption.Route;
import io.polystep.domain.redemption.RedemptionState;
import io.polystep.local.chain.Change;
import io.polystep.local.chain.Hex;
import io.polystep.local.chain.doubles.Addresses;
import io.polystep.local.chain.doubles.Calldata;
import io.polystep.local.chain.doubles.DevAccounts;
import io.polystep.local.chain.doubles.LocalWallet;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a redemption pays, or why it is not sent. */
final class RedeemTest {
    private final RedeemWorld world = new RedeemWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Tag("I-50")
    void turnsAWinnerIntoMoneyOnceItIsFinal() {
        Market market = world.holding(1);
        world.resolve(market, 1, 0);

        world.redeem();

        Redemption end = stored(market);
        assertEquals(
                RedemptionState.BOOKED, end.state(), () -> world.deadLetters().toString());
        assertEquals(Route.ADAPTER, end.route());
        assertEquals(Usdc.of("10"), end.settlement().orElseThrow().received());
        assertEquals(Usdc.of("-5"), world.balances().dollars(Account.REALISED));
        assertEquals(end.settlement().orElseThrow().gasWei(), world.balances().amount(Account.GAS, Unit.WEI));
        assertEquals(Balances.of(world.ledgers.account().entries()), world.balances());
    }

    @Test
    void listsWhatIsTooSmallToBeSoldAndRedeemsIt() throws Exception {
        Market small = world.holding(1, Shares.of("1.234567"));
        Market enough = world.holding(2, Shares.of("5"));

        JsonNode residues = world.call("ControlFunction", "{\"command\":\"status\"}")
                .path("status")
                .path("residues");
        assertEquals(1, residues.size(), residues.toString());
        String line = residues.get(0).asText();
        assertTrue(line.startsWith(small.slug() + ": 1.234567 shares of token "), line);
        assertTrue(line.endsWith(", below the least order of 5; kept for redemption"), line);

        world.resolve(small, 1, 0);
        world.resolve(enough, 1, 0);
        world.redeem();

        assertEquals(
                Usdc.of("1.234567"), stored(small).settlement().orElseThrow().received());
        assertEquals(Usdc.of("-3.117284"), world.balances().dollars(Account.REALISED));
        assertEquals(
                "[]",
                world.call("ControlFunction", "{\"command\":\"status\"}")
                        .path("status")
                        .path("residues")
                        .toString());
    }

    @Test
    void paysHalfForATie() {
        Market market = world.holding(1);
        world.resolve(market, 1, 1);

        world.redeem();

        assertEquals(RedemptionState.BOOKED, stored(market).state());
        assertEquals(Usdc.of("5"), stored(market).settlement().orElseThrow().received());
        assertEquals(Usdc.ZERO, world.balances().dollars(Account.REALISED));
    }

    @Test
    @Tag("I-25")
    @Tag("I-35")
    void sendsNothingForALoser() {
        Market market = world.holding(1);
        world.resolve(market, 0, 1);

        world.redeem();

        assertEquals(Route.WRITE_OFF, stored(market).route());
        assertEquals(0, sent());
        assertEquals(Usdc.of("5"), world.balances().dollars(Account.REALISED));
    }

    @Test
    void storesNothingForSharesThatAreGoneUntilAReconciliationHasConcluded() {
        Market market = world.holding(1);
        world.give(market.outcomes().getFirst().token(), RedeemWorld.TEN);
        world.resolve(market, 1, 0);

        world.redeem();

        assertEquals(Optional.empty(), world.redemption(market));
        assertEquals(0, sent());
        assertEquals(Usdc.ZERO, world.balances().dollars(Account.SUSPENSE));
    }

    @Test
    void booksTheGasWhenSomebodyElseRedeemsWhileOursIsOnItsWay() {
        Market market = world.holding(1);
        LocalWallet operator = new LocalWallet(world.node, DevAccounts.account(2));
        world.trader.require(
                Addresses.CONDITIONAL_TOKENS,
                Calldata.of("setApprovalForAll(address,bool)")
                        .word(operator.address())
                        .word(1)
                        .bytes());
        world.resolve(market, 1, 0);
        world.node.change(new Change.Automine(false));
        byte[] first = operator.sign(
                Addresses.CONDITIONAL_TOKENS,
                world.transfer(market.outcomes().getFirst().token(), RedeemWorld.TEN));

        world.redeem(() -> {
            if (world.node.read(chain -> chain.pendingNonce(world.trader.address()))
                    > world.node.read(chain -> chain.world().nonce(world.trader.address()))) {
                // Blocks take what waits by sender; dropping ours for a moment lets the other one go first.
                byte[] ours =
                        Hex.readBytes(stored(market).transaction().orElseThrow().raw());
                world.node.change(new Change.DropAll());
                world.node.submit(first);
                world.node.change(new Change.Mine());
                world.node.submit(ours);
            }
            world.node.change(new Change.Mine());
        });

        Redemption end = stored(market);
        assertEquals(
                RedemptionState.BOOKED, end.state(), () -> world.deadLetters().toString());
        assertEquals(Route.ELSEWHERE, end.route());
        assertEquals(Usdc.of("5"), world.balances().dollars(Account.SUSPENSE));
        assertEquals(end.settlement().orElseThrow().gasWei(), world.balances().amount(Account.GAS, Unit.WEI));
    }

    @Test
    @Tag("I-64")
    void aSuccessThatPaysNothingIsNone() {
        Market regular = world.holding(1);
        // Told to be neg-risk, its redemption asks for another dollar's shares: status 1, payout 0, shares untouched.
        Market mistaken = HeldMarkets.market(
                regular.condition(),
                regular.outcomes().stream().map(outcome -> outcome.token()).toList(),
                true);
        world.ledgers.markets().put(mistaken, List.of(), RedeemWorld.START);
        world.resolve(regular, 1, 0);

        world.redeem();

        Redemption end = stored(regular);
        assertEquals(RedemptionState.FAILED, end.state());
        assertTrue(end.settlement().orElseThrow().succeeded());
        assertEquals(Usdc.ZERO, end.settlement().orElseThrow().received());
        assertEquals(
                10_000_000, world.sharesOnChain(regular.outcomes().getFirst().token()));
        assertEquals(Usdc.ZERO, world.balances().dollars(Account.REALISED));
        assertTrue(letter().contains("RedemptionFailed"), letter());
    }

    @Test
    void asksForTheMissingApproval() {
        Market market = world.holding(1);
        world.trader.require(
                Addresses.CONDITIONAL_TOKENS,
                Calldata.of("setApprovalForAll(address,bool)")
                        .word(Addresses.ADAPTER)
                        .word(0)
                        .bytes());
        world.resolve(market, 1, 0);

        world.redeem();

        assertEquals(Optional.empty(), world.redemption(market));
        assertTrue(
                letter().contains("call setApprovalForAll(0xAdA100Db00Ca00073811820692005400218FcE1f, true)"),
                letter());
    }

    @Test
    void asksForPolWhenThereIsNoneForGas() {
        Market market = world.holding(1);
        world.resolve(market, 1, 0);
        world.node.change(new Change.SetBalance(world.trader.address(), BigInteger.TEN));

        world.redeem();

        assertEquals(Optional.empty(), world.redemption(market));
        assertTrue(letter().contains("send POL to that account"), letter());
    }

    @Test
    void waitsWhileGasIsAboveTheCapAndGoesOnInALaterRun() {
        Market market = world.holding(1);
        world.resolve(market, 1, 0);
        world.node.change(new Change.SetBaseFee(Hex.readNumber("0xe8d4a51000")));

        world.redeem();

        assertEquals(Optional.empty(), world.redemption(market));
        assertEquals(List.of(), world.deadLetters());
        assertEquals(
                1,
                world.meter.counts().get("metric.RedemptionEXPENSIVE"),
                () -> world.meter.counts().toString());

        world.node.change(new Change.SetBaseFee(Hex.readNumber("0x6fc23ac00")));
        for (int block = 0; block < 12; block++) {
            world.node.change(new Change.Mine());
        }
        world.redeem();
        assertEquals(
                RedemptionState.BOOKED,
                stored(market).state(),
                () -> world.deadLetters().toString());
    }

    @Test
    @Tag("I-60")
    void refusesAdaptersThatBelongToAnotherDollar() {
        Market market = world.holding(1);
        world.resolve(market, 1, 0);
        // The code of a plain dollar answers none of the adapter's getters.
        world.node.change(new Change.SetCode(Addresses.NEG_RISK_ADAPTER, world.code(Addresses.USDC_E)));

        world.redeem();

        assertEquals(Optional.empty(), world.redemption(market));
        assertTrue(letter().contains("to answer COLLATERAL_TOKEN()"), letter());
    }

    private String letter() {
        return world.deadLetters().toString();
    }

    private long sent() {
        return world.doors.getFirst().asked("eth_sendRawTransaction");
    }

    private Redemption stored(Market market) {
        return world.redemption(market).orElseThrow(() -> new AssertionError(Map.of("letters", world.deadLetters())));
    }
}
