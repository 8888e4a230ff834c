package io.polystep.local.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the venue relies on, for every chain that it settles on. */
public abstract class SettlementChainContract {
    protected static final ConditionId CONDITION =
            new ConditionId("0x9bf175d7c7b49a4eb91b2cc6f0e4a53677f13e2efbb7ee079ed5640bd421e25b");
    protected static final TokenId UP =
            new TokenId("52535641520658210440643840238960997350141521556358534211085195611302700146100");
    protected static final TokenId DOWN =
            new TokenId("98879333153580861799018681648381139364382622074357239010764368082362737328219");

    private final TestTrader trader = new TestTrader();

    private SettlementChain chain;

    /** A chain on which development account 0 holds 1,000 dollars and has approved the exchanges. */
    protected abstract SettlementChain open();

    /** The same chain after the process was killed and started again. */
    protected abstract SettlementChain reopen(SettlementChain before);

    /** How often anything was settled or changed on the chain, for example its height. */
    protected abstract long changes(SettlementChain chain);

    @BeforeEach
    void openAndRegister() {
        chain = open();
        chain.registerMarket(CONDITION, UP, DOWN);
    }

    /** 10 shares of Up at 0.50 and a fee of 0.10, out of an order of 20 shares. */
    private SettlementChain.Settlement half(String fillId) {
        OrderFields fields = trader.fields(7, UP.value(), Side.BUY, 10_000_000, 20_000_000);
        return new SettlementChain.Settlement(
                fillId, fields, trader.sign(fields), CONDITION, DOWN, Shares.of("10"), Usdc.of("5"), Usdc.of("0.1"));
    }

    private void assertHeld(String dollars, String shares) {
        assertEquals(Usdc.of(dollars), chain.collateral(trader.signer));
        assertEquals(Shares.of(shares), chain.shares(trader.signer, UP));
    }

    @Test
    void beginsWithApprovedCashAndNoShares() {
        assertHeld("1000", "0");
        var exchange = VenueNetwork.polygon().exchange();
        assertEquals(Long.MAX_VALUE, chain.allowance(trader.signer, exchange).micros());
        assertTrue(chain.sharesApproved(trader.signer, exchange));
    }

    @Test
    void movesMoneyAndSharesOnceForEachFill() {
        String first = chain.settle(half("fill-1"));
        assertHeld("994.9", "10");

        assertEquals(first, chain.settle(half("fill-1")));
        assertHeld("994.9", "10");

        chain.settle(half("fill-2"));
        assertHeld("989.8", "20");
    }

    @Test
    void remembersAfterAKillWhichFillsAreSettled() {
        String first = chain.settle(half("fill-1"));

        chain = reopen(chain);

        assertEquals(first, chain.settle(half("fill-1")));
        assertHeld("994.9", "10");
    }

    @Test
    void registersAMarketOnceAlsoAfterAKill() {
        long before = changes(chain);

        chain.registerMarket(CONDITION, UP, DOWN);
        chain = reopen(chain);
        chain.registerMarket(CONDITION, UP, DOWN);

        assertEquals(before, changes(chain));
    }

    @Test
    void reportsAResultOnceAlsoAfterAKill() {
        chain.resolve(CONDITION, 0);
        long before = changes(chain);

        chain.resolve(CONDITION, 0);
        chain = reopen(chain);
        chain.resolve(CONDITION, 0);

        assertEquals(before, changes(chain));
    }
}
