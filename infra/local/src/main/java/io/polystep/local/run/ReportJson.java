package io.polystep.local.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.money.Usdc;

/** The report for machines. Amounts are decimal strings, so that no reader rounds them. */
public final class ReportJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportJson() {}

    /** The whole report as one JSON object, ended by a newline. */
    public static String of(Report report) {
        ObjectNode root = JSON.createObjectNode();
        root.put("session", report.session());
        root.put("strategy", report.strategy());
        root.put("from", report.from().toString());
        root.put("to", report.to().toString());
        report.assumptions().forEach(root.putArray("assumptions")::add);
        root.put("messages", report.messages());
        ArrayNode skipped = root.putArray("skippedMessages");
        report.skipped()
                .forEach(kind -> skipped.addObject()
                        .put("reason", kind.reason())
                        .put("count", kind.count())
                        .put("example", kind.example()));
        ArrayNode windows = root.putArray("windows");
        report.windows().forEach(window -> windows.add(window(window)));
        ArrayNode balances = root.putArray("balances");
        report.balances()
                .forEach(balance -> balances.addObject()
                        .put("account", balance.account())
                        .put("unit", balance.unit())
                        .put("amount", balance.amount()));
        root.put("deposit", report.deposit().toString());
        root.put("equity", report.equity().toString());
        root.put("resultAfterFees", report.equity().minus(report.deposit()).toString());
        root.put("open", report.open());
        ArrayNode proofs = root.putArray("proofs");
        report.proofs()
                .forEach(proof -> proofs.addObject()
                        .put("claim", proof.claim())
                        .put("holds", proof.holds())
                        .put("detail", proof.detail()));
        root.put("proven", report.proven());
        ObjectNode calls = root.putObject("calls");
        report.calls().forEach(calls::put);
        ObjectNode cost = root.putObject("costDollars");
        report.cost().forEach((service, dollars) -> cost.put(service, dollars.toPlainString()));
        return text(root);
    }

    private static ObjectNode window(Window window) {
        ObjectNode node = JSON.createObjectNode();
        node.put("slug", window.slug()).put("signal", window.signal());
        window.outcome().ifPresent(outcome -> node.put("winner", outcome));
        window.order().ifPresent(order -> {
            ObjectNode line = node.putObject("order");
            line.put("side", order.side())
                    .put("state", order.state())
                    .put("shares", order.shares().toString())
                    .put("cost", order.cost().toString())
                    .put("fee", order.fee().toString());
            order.average().ifPresent(price -> line.put("averagePrice", price.toString()));
            order.payout().map(Usdc::toString).ifPresent(payout -> line.put("payout", payout));
            order.result().map(Usdc::toString).ifPresent(result -> line.put("result", result));
        });
        return node;
    }

    private static String text(ObjectNode root) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values can always be written", impossible);
        }
    }
}
