package io.polystep.local.chain.doubles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.local.chain.Receipt;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.Hash;

class RedemptionTest {
    private static final long HUNDRED = 100_000_000;
    private static final long QUESTION = 7;

    private final TestWorld world = new TestWorld();
    private BigInteger condition = BigInteger.ZERO;
    private BigInteger yes = BigInteger.ZERO;
    private BigInteger no = BigInteger.ZERO;

    @BeforeEach
    void splitAHundredDollars() {
        condition = world.prepare(QUESTION);
        yes = world.position(Addresses.USDC_E, condition, 1);
        no = world.position(Addresses.USDC_E, condition, 2);
        Faucet faucet = new Faucet(world.node);
        faucet.fundTrader(world.trader.address(), HUNDRED);
        faucet.approveAll(world.trader);
        world.trader.require(Addresses.ADAPTER, TestWorld.split(Addresses.PUSD, condition, HUNDRED));
    }

    @Test
    void splitsIntoBothOutcomes() {
        assertEquals(BigInteger.valueOf(HUNDRED), world.shares(world.trader.address(), yes));
        assertEquals(BigInteger.valueOf(HUNDRED), world.shares(world.trader.address(), no));
        assertEquals(0, pUsd());
    }

    @Test
    void mergesBackIntoDollars() {
        world.trader.require(Addresses.ADAPTER, TestWorld.merge(Addresses.PUSD, condition, HUNDRED / 4));

        assertEquals(HUNDRED / 4, pUsd());
        assertEquals(BigInteger.valueOf(HUNDRED - HUNDRED / 4), world.shares(world.trader.address(), no));
    }

    @Test
    void refusesBeforeTheResult() {
        Receipt receipt = redeemThroughAdapter();

        assertFalse(receipt.succeeded());
        assertEquals("result for condition not received yet", reason(receipt));
    }

    @Test
    void paysTheWinnerInPUsdAndBurnsBothOutcomes() {
        world.resolve(QUESTION, 1, 0);

        assertTrue(redeemThroughAdapter().succeeded());

        assertEquals(HUNDRED, pUsd());
        assertEquals(BigInteger.ZERO, world.shares(world.trader.address(), yes));
        assertEquals(BigInteger.ZERO, world.shares(world.trader.address(), no));
    }

    @Test
    void paysTheLoserNothing() {
        moveAway(yes);
        world.resolve(QUESTION, 1, 0);

        assertTrue(redeemThroughAdapter().succeeded());

        assertEquals(0, pUsd());
        assertEquals(BigInteger.ZERO, world.shares(world.trader.address(), no));
    }

    @Test
    void paysHalfEachOnATie() {
        moveAway(no);
        world.resolve(QUESTION, 1, 1);

        redeemThroughAdapter();

        assertEquals(HUNDRED / 2, pUsd());
    }

    @Test
    void paysOnlyOnce() {
        world.resolve(QUESTION, 0, 1);
        redeemThroughAdapter();

        Receipt second = redeemThroughAdapter();

        assertTrue(second.succeeded());
        assertEquals(HUNDRED, pUsd());
    }

    @Test
    void refusesWithoutApproval() {
        world.resolve(QUESTION, 1, 0);
        world.trader.require(
                Addresses.CONDITIONAL_TOKENS,
                Calldata.of("setApprovalForAll(address,bool)")
                        .word(Addresses.ADAPTER)
                        .word(0)
                        .bytes());

        Receipt receipt = redeemThroughAdapter();

        assertFalse(receipt.succeeded());
        assertEquals("ERC1155: need operator approval for 3rd party transfers.", reason(receipt));
    }

    @Test
    void paysNothingButSucceedsForTheWrongCollateral() {
        world.resolve(QUESTION, 1, 0);

        Receipt receipt = world.trader.send(Addresses.CONDITIONAL_TOKENS, TestWorld.redeem(Addresses.PUSD, condition));

        assertTrue(receipt.succeeded());
        assertEquals(BigInteger.valueOf(HUNDRED), world.shares(world.trader.address(), yes));
        assertEquals(BigInteger.ZERO, payout(receipt));
    }

    @Test
    void paysUsdcWhenRedeemedDirectly() {
        world.resolve(QUESTION, 1, 0);

        Receipt receipt =
                world.trader.send(Addresses.CONDITIONAL_TOKENS, TestWorld.redeem(Addresses.USDC_E, condition));

        assertEquals(BigInteger.valueOf(HUNDRED), payout(receipt));
        assertEquals(BigInteger.valueOf(HUNDRED), world.dollars(Addresses.USDC_E, world.trader.address()));
    }

    @Test
    void redeemsNegRiskPositionsInPUsd() {
        new Faucet(world.node).fundTrader(world.trader.address(), HUNDRED);
        world.trader.require(Addresses.NEG_RISK_ADAPTER, TestWorld.split(Addresses.PUSD, condition, HUNDRED));
        BigInteger wrappedYes = world.position(Addresses.WRAPPED_COLLATERAL, condition, 1);
        assertEquals(BigInteger.valueOf(HUNDRED), world.shares(world.trader.address(), wrappedYes));
        world.resolve(QUESTION, 1, 0);

        world.trader.require(Addresses.NEG_RISK_ADAPTER, TestWorld.redeem(Addresses.PUSD, condition));

        assertEquals(HUNDRED, pUsd());
    }

    @Test
    void answersTheAdaptersGetters() {
        for (BigInteger adapter : new BigInteger[] {Addresses.ADAPTER, Addresses.NEG_RISK_ADAPTER}) {
            assertEquals(Addresses.PUSD, world.ask(adapter, Calldata.of("COLLATERAL_TOKEN()")));
            assertEquals(Addresses.CONDITIONAL_TOKENS, world.ask(adapter, Calldata.of("CONDITIONAL_TOKENS()")));
            assertEquals(Addresses.USDC_E, world.ask(adapter, Calldata.of("USDCE()")));
        }
    }

    @Test
    void letsOnlyTheTestOracleWorkById() {
        BigInteger published = BigInteger.valueOf(4_711);
        TestOracle oracle = new TestOracle(world.node);
        oracle.prepare(published, 2);
        Receipt stranger = world.trader.send(
                Addresses.CONDITIONAL_TOKENS,
                Calldata.of("reportPayoutsById(bytes32,uint256[])")
                        .word(published)
                        .words(java.util.List.of(BigInteger.ONE, BigInteger.ZERO))
                        .bytes());

        oracle.report(published, java.util.List.of(BigInteger.ZERO, BigInteger.ONE));

        assertFalse(stranger.succeeded());
        assertEquals(
                BigInteger.ONE,
                world.ask(
                        Addresses.CONDITIONAL_TOKENS,
                        Calldata.of("payoutNumerators(bytes32,uint256)")
                                .word(published)
                                .word(1)));
    }

    @Test
    void emitsThePublishedEvent() {
        world.resolve(QUESTION, 1, 0);

        Receipt receipt =
                world.trader.send(Addresses.CONDITIONAL_TOKENS, TestWorld.redeem(Addresses.USDC_E, condition));

        String topic = Hash.sha3String("PayoutRedemption(address,address,bytes32,bytes32,uint256[],uint256)");
        assertTrue(topic.startsWith("0x2682012a"));
        assertEquals(
                new BigInteger(topic.substring(2), 16),
                receipt.logs().getLast().topics().getFirst());
    }

    @Test
    void wrapsAndUnwrapsOneToOne() {
        BigInteger self = world.trader.address();
        world.trader.require(Addresses.USDC_E, LocalWorld.mint(self, BigInteger.TEN));
        world.trader.require(Addresses.USDC_E, LocalWorld.approve(Addresses.ONRAMP));
        world.trader.require(Addresses.PUSD, LocalWorld.approve(Addresses.OFFRAMP));

        world.trader.require(Addresses.ONRAMP, ramp("wrap", 10));
        world.trader.require(Addresses.OFFRAMP, ramp("unwrap", 4));

        assertEquals(6, pUsd());
        assertEquals(BigInteger.valueOf(4), world.dollars(Addresses.USDC_E, self));
    }

    private io.polystep.local.chain.evm.Bytes ramp(String verb, long micro) {
        return Calldata.of(verb + "(address,address,uint256)")
                .word(Addresses.USDC_E)
                .word(world.trader.address())
                .word(micro)
                .bytes();
    }

    private Receipt redeemThroughAdapter() {
        return world.trader.send(Addresses.ADAPTER, TestWorld.redeem(Addresses.PUSD, condition));
    }

    private void moveAway(BigInteger token) {
        world.trader.require(
                Addresses.CONDITIONAL_TOKENS,
                Calldata.of("safeTransferFrom(address,address,uint256,uint256,bytes)")
                        .word(world.trader.address())
                        .word(world.oracle.address())
                        .word(token)
                        .word(HUNDRED)
                        .blob(io.polystep.local.chain.evm.Bytes.EMPTY)
                        .bytes());
    }

    private long pUsd() {
        return world.dollars(Addresses.PUSD, world.trader.address()).longValueExact();
    }

    /** The third data word of PayoutRedemption. */
    private static BigInteger payout(Receipt receipt) {
        return new BigInteger(receipt.logs().getLast().data().hex().substring(2 + 128, 2 + 192), 16);
    }

    private static String reason(Receipt receipt) {
        byte[] output =
                io.polystep.local.chain.evm.Bytes.ofHex(receipt.output()).toArray();
        return new String(output, 68, output[67] & 0xff, StandardCharsets.UTF_8);
    }
}
