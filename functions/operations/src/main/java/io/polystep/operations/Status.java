package io.polystep.operations;

import java.util.List;
import java.util.Map;

/**
 * How things stand. A value that is not known is the word {@code UNKNOWN}, never a zero.
 *
 * @param halts every halt in force: scope, reason, actor, time
 * @param openOrders orders that are not closed, by state
 * @param free dollars that may be spent
 * @param reserved dollars held for orders
 * @param suspense dollars under investigation
 * @param reconciliation last verdict, or {@code UNKNOWN} when there was none
 * @param reconciledAt when ledger, chain and venue last agreed, or {@code UNKNOWN}
 * @param findings of the last reconciliation
 * @param residues open positions too small to be sold, one line each; they wait for redemption
 */
public record Status(
        List<String> halts,
        Map<String, Integer> openOrders,
        String free,
        String reserved,
        String suspense,
        String reconciliation,
        String reconciledAt,
        List<String> findings,
        List<String> residues) {
    /** Stands for what is not known. */
    static final String UNKNOWN = "UNKNOWN";

    /** Copies the collections. */
    public Status {
        halts = List.copyOf(halts);
        openOrders = Map.copyOf(openOrders);
        findings = List.copyOf(findings);
        residues = List.copyOf(residues);
    }
}
