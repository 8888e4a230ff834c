package io.polystep.local.export;

import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.CostBasis;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Posting;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.Order;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.Settlement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes every posting of the ledger, and each position with its running cost and result, as CSV and Parquet.
 *
 * @param entries oldest first
 * @param orders whose entries are among them
 * @param redemptions whose entries are among them
 */
public record LedgerExport(List<Entry> entries, List<Order> orders, List<Redemption> redemptions) {
    private static final List<String> POSTINGS = List.of(
            "entry",
            "at",
            "text",
            "account",
            "unit",
            "amount",
            "order_hash",
            "trade",
            "transaction",
            "position_shares",
            "position_cost",
            "position_realised");
    private static final List<String> POSITIONS = List.of("token", "shares", "cost", "fees", "realised");
    private static final String POSITION = "position:";

    /** Copies the lists. */
    public LedgerExport {
        entries = List.copyOf(entries);
        orders = List.copyOf(orders);
        redemptions = List.copyOf(redemptions);
    }

    /**
     * Writes the files.
     *
     * @param folder an empty one, or one that does not exist yet
     * @return the files, in the order written
     * @throws IllegalArgumentException if the folder holds something
     */
    public List<Path> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var found = Files.list(folder)) {
            if (found.findAny().isPresent()) {
                throw new IllegalArgumentException(
                        "expected an empty folder for the export, found files in " + folder + "; choose another");
            }
        }
        List<Path> files = new ArrayList<>();
        for (Sheet sheet : sheets()) {
            files.add(Csv.write(sheet, folder));
            files.add(Parquet.write(sheet, folder));
        }
        return files;
    }

    private List<Sheet> sheets() {
        Map<String, Origin> origins = origins();
        List<List<String>> rows = new ArrayList<>();
        CostBasis basis = CostBasis.EMPTY;
        for (Entry entry : entries) {
            basis = basis.after(entry);
            for (Posting line : entry.postings()) {
                rows.add(row(entry, line, origins.getOrDefault(entry.id(), Origin.ofTransfer(entry.id())), basis));
            }
        }
        return List.of(new Sheet("postings", POSTINGS, rows), new Sheet("positions", POSITIONS, positions(basis)));
    }

    private static List<String> row(Entry entry, Posting line, Origin origin, CostBasis basis) {
        Optional<CostBasis.Lot> lot = Optional.of(line.account().name())
                .filter(name -> name.startsWith(POSITION))
                .map(name -> basis.lot(new TokenId(name.substring(POSITION.length()))));
        return List.of(
                entry.id(),
                entry.at().toString(),
                entry.text(),
                line.account().name(),
                line.unit().toString(),
                line.amount().toString(),
                origin.order(),
                origin.trade(),
                origin.transaction(),
                lot.map(held -> Long.toString(held.shares())).orElse(""),
                lot.map(held -> Long.toString(held.cost().micros())).orElse(""),
                lot.map(held -> Long.toString(held.realised().micros())).orElse(""));
    }

    private static List<List<String>> positions(CostBasis basis) {
        List<List<String>> rows = new ArrayList<>();
        basis.lots().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(TokenId::value)))
                .forEach(held -> rows.add(line(held.getKey().value(), held.getValue())));
        rows.add(line("", basis.other()));
        return rows;
    }

    private static List<String> line(String token, CostBasis.Lot lot) {
        return List.of(
                token,
                Long.toString(lot.shares()),
                Long.toString(lot.cost().micros()),
                Long.toString(lot.fees().micros()),
                Long.toString(lot.realised().micros()));
    }

    /** Where an entry came from; empty text for what it has not. */
    private record Origin(String order, String trade, String transaction) {
        /** A transfer's id is its kind, its transaction and the log's place. */
        static Origin ofTransfer(String id) {
            String[] parts = id.split(":", -1);
            boolean transfer = parts.length == 3 && parts[1].matches("0x[0-9a-f]{64}");
            return new Origin("", "", transfer ? parts[1] : "");
        }
    }

    private Map<String, Origin> origins() {
        Map<String, Origin> origins = new HashMap<>();
        for (Order order : orders) {
            String hash = order.hash().map(Object::toString).orElse("");
            for (Entry entry : order.entries()) {
                Optional<Fill> fill = order.fills().stream()
                        .filter(known -> entry.id().endsWith(":" + known.trade()))
                        .findFirst();
                origins.put(
                        entry.id(),
                        new Origin(
                                hash,
                                fill.map(known -> known.trade().value()).orElse(""),
                                fill.flatMap(Fill::transaction).orElse("")));
            }
        }
        for (Redemption redemption : redemptions) {
            String transaction =
                    redemption.settlement().map(Settlement::transaction).orElse("");
            entries.stream()
                    .filter(entry -> entry.id().startsWith("redeem:")
                            && entry.id().contains(redemption.condition().value()))
                    .forEach(entry -> origins.put(entry.id(), new Origin("", "", transaction)));
        }
        return origins;
    }

    /** The balances of the entries, for whoever compares. */
    public Balances balances() {
        return Balances.of(entries);
    }
}
