package io.polystep.operations;

import io.polystep.domain.Address;
import io.polystep.domain.Whole;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.port.Halts;
import io.polystep.domain.port.ReconciliationLedger.Result;
import io.polystep.domain.reconciliation.Decision.Verdict;
import io.polystep.ledger.Ledgers;
import io.polystep.polymarket.clob.CancelReport;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The operator's commands. A halt stops new risk only: cancelling, redeeming and reconciling go on. This is the only place
 * that clears a halt, and it does so only for a person who gives a reason.
 *
 * @param wallet whose nonces may be accepted
 * @param ledgers halts and orders
 * @param venue cancels
 * @param clock now
 */
record Control(Address wallet, Ledgers ledgers, Canceller venue, InstantSource clock) {
    private static final Set<Verdict> AGREES = EnumSet.of(Verdict.RECONCILED, Verdict.IN_FLIGHT, Verdict.WARNING);

    /**
     * Does it.
     *
     * @throws IllegalArgumentException if the request names no known command, or lacks what the command needs
     * @throws IllegalStateException if there is no such halt to clear, or ledger, chain and venue do not agree
     */
    ControlAnswer run(ControlRequest request) {
        String command = required("command", request.command());
        return switch (command) {
            case "halt" -> halt(request);
            case "resume" -> resume(request);
            case "cancel" -> cancel(request);
            case "cancel-all" -> cancelAll();
            case "drain" -> drain(request);
            case "accept-nonce" -> acceptNonce(request);
            case "status" -> new ControlAnswer(command, true, "", status());
            default ->
                throw new IllegalArgumentException(
                        "expected a command out of halt, resume, cancel, cancel-all, drain, accept-nonce and status, found '"
                                + command + "'");
        };
    }

    private ControlAnswer halt(ControlRequest request) {
        String scope = scope(request);
        boolean before = inForce(scope);
        ledgers.halts().set(scope, reason(request), actor(request), clock.instant());
        return answer("halt", true, scope + (before ? " was halted already" : " is halted: no new risk"));
    }

    private ControlAnswer resume(ControlRequest request) {
        String scope = scope(request);
        String reason = reason(request);
        String actor = actor(request);
        if (!inForce(scope)) {
            throw new IllegalStateException(
                    "expected a halt of " + scope + " to clear, found none in force; see status");
        }
        requireAgreement();
        ledgers.halts().clear(scope, reason, actor, clock.instant());
        return answer("resume", true, scope + " may take new risk again");
    }

    /** What would be halted again within a minute is not resumed; not knowing is not agreement. */
    private void requireAgreement() {
        Optional<Result> last = ledgers.reconciliation().last();
        if (last.filter(result -> AGREES.contains(result.verdict())).isEmpty()) {
            throw new IllegalStateException("expected the last reconciliation to agree before new risk, found "
                    + last.map(result -> result.verdict() + " at " + result.at() + ": " + result.findings())
                            .orElse("that there was none")
                    + "; mend that, let reconciliation run, then resume");
        }
    }

    private ControlAnswer cancel(ControlRequest request) {
        String by = actor(request) + " (" + reason(request) + ")";
        OrderCancel.Result result = new OrderCancel(ledgers.orders(), venue, clock).cancel(order(request), by);
        return answer("cancel", result.done(), result.text());
    }

    private ControlAnswer cancelAll() {
        CancelReport report = Asked.answer("to cancel", venue.cancelAll());
        return answer(
                "cancel-all",
                report.refused().isEmpty() && report.dropped().isEmpty(),
                report.cancelled().size() + " cancelled, " + report.refused().size() + " not: " + report.refused());
    }

    private ControlAnswer acceptNonce(ControlRequest request) {
        String reason = reason(request);
        String actor = actor(request);
        long next = Whole.of(required("nonce", request.nonce()));
        ledgers.redemptions().acceptNonce(wallet, next, reason, actor, clock.instant());
        return answer("accept-nonce", true, "redemption goes on from nonce " + next);
    }

    private ControlAnswer drain(ControlRequest request) {
        ledgers.halts().set(Halts.GLOBAL, "drain: " + reason(request), actor(request), clock.instant());
        ControlAnswer cancelled = cancelAll();
        int open = ledgers.orders().open().size();
        String text = open == 0 ? "drained: no order is open" : open + " orders are not closed yet; drain again";
        return answer("drain", open == 0, text + "; " + cancelled.text());
    }

    private ControlAnswer answer(String command, boolean done, String text) {
        return new ControlAnswer(command, done, text, status());
    }

    private Status status() {
        Balances balances = ledgers.account().balances();
        Map<String, Integer> open = new TreeMap<>();
        for (Order order : ledgers.orders().open()) {
            open.merge(order.state().name(), 1, Integer::sum);
        }
        Optional<Result> last = ledgers.reconciliation().last();
        return new Status(
                ledgers.halts().inForce().stream().map(Halts.Halt::line).toList(),
                open,
                balances.dollars(Account.FREE).toString(),
                balances.dollars(Account.RESERVED).toString(),
                balances.dollars(Account.SUSPENSE).toString(),
                last.map(result -> result.verdict().name()).orElse(Status.UNKNOWN),
                last.flatMap(Result::agreedAt).map(Instant::toString).orElse(Status.UNKNOWN),
                last.map(Result::findings).orElse(List.of()),
                new Residues(ledgers.redemptions(), ledgers.markets(), ledgers.orders()).lines());
    }

    private boolean inForce(String scope) {
        return ledgers.halts().inForce(scope);
    }

    private static String scope(ControlRequest request) {
        String scope = Objects.requireNonNullElse(request.scope(), Halts.GLOBAL).strip();
        if (!scope.matches("global|strategy:[a-z0-9-]+|market:0x[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "expected a scope like global, strategy:late-confirmation or market:0x<64 hex digits>, found '"
                            + scope + "'");
        }
        return scope;
    }

    private static OrderHash order(ControlRequest request) {
        String hash = required("order", request.order()).toLowerCase(Locale.ROOT);
        if (!hash.matches("0x[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "expected the hash of an order, 0x and 64 hex digits, found '" + hash + "'");
        }
        return new OrderHash(hash);
    }

    private static String reason(ControlRequest request) {
        return required("reason", request.reason());
    }

    private static String actor(ControlRequest request) {
        return required("actor", request.actor());
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("expected a text for " + field + ", found none; give one");
        }
        return value.strip();
    }
}
