package io.polystep.chain;

import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.redemption.RedemptionRoute;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;

/** Which approvals a trader needs, and which of them are missing on the chain. Reads only: it approves nothing. */
public final class Approvals {
    private final ContractReads reads;
    private final Contracts contracts;
    private final List<Spending> needed;

    /**
     * A check on the chain behind {@code rpc}.
     *
     * @param versions what is traded
     */
    public Approvals(JsonRpc rpc, Contracts contracts, Set<MarketVersion> versions) {
        this.reads = new ContractReads(rpc);
        this.contracts = contracts;
        this.needed = versions.stream()
                .sorted()
                .flatMap(version -> switch (version) {
                    case CONDITIONAL_TOKENS -> conditional().stream();
                    case PROTOCOL_V2 -> second().stream();
                })
                .toList();
    }

    /** The least that trading and redeeming need. */
    public List<Spending> needed() {
        return needed;
    }

    /**
     * Those of them that {@code holder} has not given.
     *
     * @param atLeast base units of dollars that every dollar approval must cover, above zero
     * @throws io.polystep.domain.error.RetryableException if a read fails; nothing is guessed
     * @throws PermanentException if there is no contract at an address
     */
    public List<Spending> missing(Address holder, BigInteger atLeast) {
        if (atLeast.signum() <= 0) {
            throw new IllegalArgumentException("expected an amount above zero, found " + atLeast);
        }
        return needed.stream()
                .filter(spending -> !given(spending, holder, atLeast))
                .toList();
    }

    /**
     * Refuses a redemption that would revert for want of an approval.
     *
     * @throws PermanentException that says what {@code holder} has to approve
     */
    public void requireRedeemable(Address holder, RedemptionRoute route) {
        Spending needed = redeeming(route);
        if (!given(needed, holder, BigInteger.ONE)) {
            throw new PermanentException("expected " + holder + " to have approved " + needed
                    + ", found no approval; from that account call setApprovalForAll(" + needed.spender()
                    + ", true) on " + needed.asset());
        }
    }

    private Spending redeeming(RedemptionRoute route) {
        return switch (route) {
            case RedemptionRoute.Standard _ ->
                tokens(contracts.conditionalTokens(), contracts.collateralAdapter(), "redeem regular outcomes");
            case RedemptionRoute.NegRisk _ ->
                tokens(contracts.conditionalTokens(), contracts.negRiskCollateralAdapter(), "redeem neg-risk outcomes");
            case RedemptionRoute.Router _ ->
                tokens(contracts.positionManager(), contracts.router(), "redeem Protocol V2 positions");
        };
    }

    private boolean given(Spending spending, Address holder, BigInteger atLeast) {
        return switch (spending.kind()) {
            case DOLLARS -> allowance(spending, holder).compareTo(atLeast) >= 0;
            case TOKENS ->
                reads.word(spending.asset(), CallData.isApprovedForAll(holder, spending.spender()))
                        .equals(BigInteger.ONE);
        };
    }

    private BigInteger allowance(Spending spending, Address holder) {
        return reads.word(spending.asset(), CallData.allowance(holder, spending.spender()));
    }

    private List<Spending> conditional() {
        return List.of(
                dollars(contracts.exchange(), "buy regular outcomes"),
                dollars(contracts.negRiskExchange(), "buy neg-risk outcomes"),
                dollars(contracts.collateralAdapter(), "split regular outcomes"),
                dollars(contracts.negRiskCollateralAdapter(), "split neg-risk outcomes"),
                tokens(contracts.conditionalTokens(), contracts.exchange(), "sell regular outcomes"),
                tokens(contracts.conditionalTokens(), contracts.negRiskExchange(), "sell neg-risk outcomes"),
                tokens(contracts.conditionalTokens(), contracts.collateralAdapter(), "redeem regular outcomes"),
                tokens(
                        contracts.conditionalTokens(),
                        contracts.negRiskCollateralAdapter(),
                        "redeem neg-risk outcomes"));
    }

    private List<Spending> second() {
        return List.of(
                dollars(contracts.exchangeV3(), "buy Protocol V2 positions"),
                dollars(contracts.router(), "split Protocol V2 positions"),
                tokens(contracts.positionManager(), contracts.exchangeV3(), "sell Protocol V2 positions"),
                tokens(contracts.positionManager(), contracts.router(), "redeem Protocol V2 positions"));
    }

    private Spending dollars(Address spender, String purpose) {
        return new Spending(Spending.Kind.DOLLARS, contracts.collateral(), spender, purpose);
    }

    private static Spending tokens(Address asset, Address spender, String purpose) {
        return new Spending(Spending.Kind.TOKENS, asset, spender, purpose);
    }
}
