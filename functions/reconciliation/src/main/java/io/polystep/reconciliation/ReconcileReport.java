package io.polystep.reconciliation;

import io.polystep.domain.reconciliation.Check;
import io.polystep.domain.reconciliation.Decision;
import java.util.List;

/**
 * What one reconciliation came to.
 *
 * @param verdict of the whole: {@code RECONCILED}, {@code IN_FLIGHT}, {@code UNKNOWN}, {@code WARNING}, {@code MISMATCH}
 * @param checks each comparison with its sample size
 * @param transfers deposits and withdrawals booked now
 * @param differences differences booked now
 * @param halted true when new risk was stopped now or is stopped by this
 */
public record ReconcileReport(String verdict, List<Line> checks, int transfers, int differences, boolean halted) {
    /**
     * One comparison.
     *
     * @param rule what
     * @param status {@code EQUAL}, {@code IN_FLIGHT}, {@code UNKNOWN}, {@code WARN} or {@code BLOCK}
     * @param sample how many things were compared; 0 is UNKNOWN
     * @param findings what was expected and what was found
     */
    public record Line(String rule, String status, int sample, List<String> findings) {
        /** Copies the list. */
        public Line {
            findings = List.copyOf(findings);
        }
    }

    /** Copies the list. */
    public ReconcileReport {
        checks = List.copyOf(checks);
    }

    static ReconcileReport of(Decision decision, int transfers, int differences) {
        return new ReconcileReport(
                decision.verdict().name(),
                decision.checks().stream().map(ReconcileReport::line).toList(),
                transfers,
                differences,
                decision.halt().isPresent());
    }

    private static Line line(Check check) {
        return new Line(check.rule().name(), check.status().name(), check.sample(), check.findings());
    }
}
