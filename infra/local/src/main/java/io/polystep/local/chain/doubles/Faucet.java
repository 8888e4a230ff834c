package io.polystep.local.chain.doubles;

import io.polystep.local.chain.ChainNode;
import io.polystep.local.chain.Change;
import io.polystep.local.chain.Receipt;
import java.math.BigInteger;
import java.util.List;

/** Gives traders what they need, by real transactions and recorded test tools, so that a restart repeats it. */
public final class Faucet {
    private static final BigInteger HUNDRED_POL = BigInteger.TEN.pow(20);
    private static final List<BigInteger> SPENDERS = List.of(
            Addresses.EXCHANGE,
            Addresses.NEG_RISK_EXCHANGE,
            Addresses.EXCHANGE_V3,
            Addresses.ADAPTER,
            Addresses.NEG_RISK_ADAPTER);

    private final ChainNode node;
    private final LocalWallet operator;

    /** A faucet over a node that was opened with {@link LocalWorld#genesis}. */
    public Faucet(ChainNode node) {
        this.node = node;
        this.operator = new LocalWallet(node, DevAccounts.operator());
    }

    /** Mints pUSD in micro-dollars to a trader and tops its gas money up to at least 100 POL. */
    public Receipt fundTrader(BigInteger trader, long pUsdMicro) {
        if (node.read(chain -> chain.world().balance(trader)).compareTo(HUNDRED_POL) < 0) {
            node.change(new Change.SetBalance(trader, HUNDRED_POL));
        }
        return operator.require(Addresses.PUSD, LocalWorld.mint(trader, BigInteger.valueOf(pUsdMicro)));
    }

    /**
     * Signs the trader's approvals: pUSD and outcome tokens to the three exchanges and both adapters, pUSD
     * and positions to the router, positions to ExchangeV3.
     */
    public void approveAll(LocalWallet trader) {
        for (BigInteger spender : SPENDERS) {
            trader.require(Addresses.PUSD, LocalWorld.approve(spender));
            trader.require(Addresses.CONDITIONAL_TOKENS, LocalWorld.approveAll(spender));
        }
        trader.require(Addresses.PUSD, LocalWorld.approve(Addresses.ROUTER));
        trader.require(Addresses.POSITION_MANAGER, LocalWorld.approveAll(Addresses.ROUTER));
        trader.require(Addresses.POSITION_MANAGER, LocalWorld.approveAll(Addresses.EXCHANGE_V3));
    }
}
