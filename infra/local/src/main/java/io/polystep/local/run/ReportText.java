package io.polystep.local.run;

import io.polystep.domain.money.Usdc;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The report for people: windows, balances, proofs, calls and cost. */
public final class ReportText {
    /** Counted because they are billed, but parts of a call. */
    private static final Set<String> NO_CALLS = Set.of("dynamodb.transactedItems", "states.transitions");

    private final Report report;
    private final List<String> lines = new ArrayList<>();

    private ReportText(Report report) {
        this.report = report;
    }

    /** The whole report, lines ended by newlines. */
    public static String of(Report report) {
        ReportText text = new ReportText(report);
        text.heading();
        text.windows();
        text.balances();
        text.calls();
        text.proofs();
        return String.join("\n", text.lines) + "\n";
    }

    private void heading() {
        lines.add("Session   " + report.session());
        lines.add("Strategy  " + report.strategy());
        lines.add("Time      " + report.from() + " to " + report.to());
        report.assumptions().forEach(assumption -> lines.add("Assumed   " + assumption));
        lines.add("Messages  " + report.messages() + " recorded");
        report.skipped()
                .forEach(kind -> lines.add(
                        "Skipped   " + kind.count() + " " + kind.reason() + ", the first at " + kind.example()));
        lines.add("");
    }

    private void windows() {
        lines.add(row("window", "signal", "order", "shares", "price", "cost", "fee", "winner", "payout", "result"));
        report.windows()
                .forEach(window -> lines.add(window.order()
                        .map(order -> traded(window, order))
                        .orElseGet(() -> String.format(
                                Locale.ROOT,
                                "%-26s %-6s %s; winner %s",
                                window.slug(),
                                "-",
                                window.signal(),
                                window.outcome().orElse("?")))));
        lines.add(report.windows().size() + " windows, " + report.traded() + " traded");
        lines.add("");
    }

    private static String traded(Window window, Window.OrderLine order) {
        return row(
                window.slug(),
                order.side(),
                order.state(),
                order.shares().toString(),
                order.average().map(Object::toString).orElse("-"),
                order.cost().toString(),
                order.fee().toString(),
                window.outcome().orElse("?"),
                order.payout().map(Usdc::toString).orElse("-"),
                order.result().map(Usdc::toString).orElse("-"));
    }

    private void balances() {
        lines.add("Ledger");
        report.balances().stream()
                .filter(balance -> !balance.unit().startsWith("SHARES"))
                .forEach(balance -> lines.add(String.format(
                        Locale.ROOT,
                        "  %-32s %18s %s",
                        shortened(balance.account()),
                        balance.amount(),
                        balance.unit())));
        long tokens = report.balances().stream()
                .filter(balance -> balance.unit().startsWith("SHARES"))
                .count();
        lines.add("  and " + tokens + (tokens == 1 ? " share balance" : " share balances") + " (--json lists them)");
        lines.add("  deposit " + report.deposit() + ", equity " + report.equity() + ", result after fees "
                + report.equity().minus(report.deposit()) + (report.open() == 0 ? "" : ", " + report.open() + " open"));
        lines.add("");
    }

    private void calls() {
        Map<String, Long> services = new java.util.TreeMap<>();
        report.calls().forEach((operation, count) -> {
            if (!NO_CALLS.contains(operation)) {
                services.merge(operation.substring(0, operation.indexOf('.')), count, Long::sum);
            }
        });
        services.remove("metric");
        report.cost().keySet().forEach(service -> services.putIfAbsent(service, 0L));
        BigDecimal total = report.cost().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        lines.add("Calls of this process; on AWS about $" + rounded(total) + " at list prices");
        services.forEach((service, count) -> lines.add(String.format(
                        Locale.ROOT,
                        "  %-16s %6d  %s",
                        service,
                        count,
                        Optional.ofNullable(report.cost().get(service))
                                .map(dollars -> "$" + rounded(dollars))
                                .orElse(""))
                .stripTrailing()));
        lines.add("");
    }

    private void proofs() {
        lines.add("Proofs");
        report.proofs()
                .forEach(proof -> lines.add("  " + (proof.holds() ? "holds " : "FAILS ") + proof.claim()
                        + (proof.detail().isEmpty() ? "" : " (" + proof.detail() + ")")));
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "%-26s %-6s %-10s %12s %8s %9s %8s %-6s %9s %9s", cells)
                .stripTrailing();
    }

    private static String shortened(String account) {
        return account.length() <= 32
                ? account
                : account.substring(0, 22) + "…" + account.substring(account.length() - 8);
    }

    private static String rounded(BigDecimal dollars) {
        return dollars.setScale(4, RoundingMode.HALF_UP).toPlainString();
    }
}
