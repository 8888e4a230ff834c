package io.polystep.domain.reconciliation;

import java.util.List;

/**
 * One comparison with its evidence.
 *
 * @param rule what was compared
 * @param status what came of it
 * @param sample how many things were compared; none gives {@link Status#UNKNOWN}
 * @param findings one line each: what was expected and what was found
 */
public record Check(Rule rule, Status status, int sample, List<String> findings) {
    /** What is compared. */
    public enum Rule {
        /** Everything was read whole and is new enough. */
        COMPLETE,
        /** Transfers that are no trade and no redemption: deposits and withdrawals. */
        TRANSFERS,
        /** Open orders at the venue against our intents. */
        ORDERS,
        /** Trades at the venue against our fills. */
        FILLS,
        /** Dollars on the chain against the ledger. */
        CASH,
        /** Dollars at the venue against the chain. */
        VENUE_CASH,
        /** Shares on the chain against the ledger. */
        SHARES,
        /** The gas coin on the chain against the ledger. */
        GAS,
        /** What the venue's contracts may take against what is held for orders. */
        ALLOWANCE,
        /** The recorded peak against the chain. */
        PEAK
    }

    /** Copies the list. */
    public Check {
        findings = List.copyOf(findings);
    }

    /** A comparison of nothing says nothing. */
    static Check of(Rule rule, Status status, int sample, List<String> findings) {
        boolean nothing = sample == 0 && status.compareTo(Status.UNKNOWN) < 0;
        return new Check(rule, nothing ? Status.UNKNOWN : status, sample, findings);
    }
}
