package io.polystep.chain;

import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.market.ConditionId;
import java.util.List;
import java.util.Locale;

/**
 * A call that a wallet may make through the relayer. This is the allow-list: redeeming through the two adapters, and the
 * approvals of the venue's own contracts that trading and redeeming need. No instance exists of anything else, so no
 * request that moves funds elsewhere can be signed.
 */
public final class RelayedCall {
    private static final int SELECTOR_DIGITS = 10;
    private static final int WORD_DIGITS = 2 * Bytes.WORD;

    private final Address to;
    private final String data;

    private RelayedCall(Address to, String data) {
        this.to = to;
        this.data = data;
    }

    /**
     * The call, if it is on the list.
     *
     * @param data 0x and hex
     * @throws PermanentException if it is not
     */
    public static RelayedCall of(Address to, String data, Contracts contracts) {
        String lower = data.toLowerCase(Locale.ROOT);
        if (!isApproval(to, lower, contracts) && !isRedemption(to, lower, contracts)) {
            throw new PermanentException("expected a redemption by an adapter, or an approval of one of the venue's"
                    + " contracts, found a call of " + to + " with selector "
                    + data.substring(0, Math.min(data.length(), SELECTOR_DIGITS)) + "; nothing else is ever signed");
        }
        return new RelayedCall(to, lower);
    }

    /** The contract called. */
    public Address to() {
        return to;
    }

    /** 0x and lower-case hex. */
    public String data() {
        return data;
    }

    private static boolean isApproval(Address to, String data, Contracts contracts) {
        return (to.equals(contracts.collateral()) && grants("approve(address,uint256)", data, contracts))
                || (to.equals(contracts.conditionalTokens())
                        && grants("setApprovalForAll(address,bool)", data, contracts));
    }

    private static boolean grants(String function, String data, Contracts contracts) {
        return data.length() == SELECTOR_DIGITS + 2 * WORD_DIGITS
                && spenders(contracts).stream()
                        .map(spender -> CallData.call(function, Bytes.word(spender)))
                        .anyMatch(data::startsWith);
    }

    private static List<Address> spenders(Contracts contracts) {
        return List.of(
                contracts.exchange(),
                contracts.negRiskExchange(),
                contracts.exchangeV3(),
                contracts.collateralAdapter(),
                contracts.negRiskCollateralAdapter());
    }

    private static boolean isRedemption(Address to, String data, Contracts contracts) {
        int start = SELECTOR_DIGITS + 2 * WORD_DIGITS;
        boolean adapter = to.equals(contracts.collateralAdapter()) || to.equals(contracts.negRiskCollateralAdapter());
        if (!adapter || data.length() < start + WORD_DIGITS) {
            return false;
        }
        String condition = "0x" + data.substring(start, start + WORD_DIGITS);
        return data.equals(CallData.redeemPositions(contracts.collateral(), new ConditionId(condition)));
    }
}
