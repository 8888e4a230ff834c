package io.polystep.local.conformance;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which suite checks which file. */
final class Suites {
    /** Published real markets; understood, but not shipped. */
    private static final String REAL_MARKETS = "ctf_ids_real.json";

    private static final Map<String, VectorSuite> BY_FILE = Map.ofEntries(
            entry("batch_orders.json", new BatchSuite()),
            entry("calldata.json", new CalldataSuite()),
            entry("ctf_ids.json", new TokenIdSuite()),
            entry(REAL_MARKETS, new TokenIdSuite()),
            entry("eip712_constants.json", new ConstantsSuite()),
            entry("fees.json", new FeesSuite()),
            entry("l1_auth.json", new LoginSuite()),
            entry("l2_hmac.json", new HmacSuite()),
            entry("limit_amounts.json", new LimitAmountsSuite()),
            entry("market_amounts.json", new MarketAmountsSuite()),
            entry("market_price_from_book.json", new BookPriceSuite()),
            entry("order_v1_legacy.json", new LegacyOrderSuite()),
            entry("order_v2.json", new OrderSuite()),
            entry("order_v3.json", new OrderSuite()),
            entry("price_grid.json", new PriceGridSuite()),
            entry("relayer_requests.json", new RelayerSuite()),
            entry("v2_position_ids.json", new PositionIdSuite()),
            entry("wallet_derivation.json", new WalletSuite()));

    private Suites() {}

    /** The suite of a file name; empty for an unknown file. */
    static Optional<VectorSuite> of(String file) {
        return Optional.ofNullable(BY_FILE.get(file));
    }

    /** The files that make up the published set. */
    static SortedSet<String> published() {
        TreeSet<String> names = new TreeSet<>(BY_FILE.keySet());
        names.remove(REAL_MARKETS);
        return names;
    }
}
