package io.polystep.ledger;

import io.polystep.domain.Address;
import io.polystep.domain.port.AccountLedger;
import io.polystep.domain.port.Halts;
import io.polystep.domain.port.MarketBoard;
import io.polystep.domain.port.OrderLedger;
import io.polystep.domain.port.ReconciliationLedger;
import io.polystep.domain.port.RedemptionLedger;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The domain's ports over one table, for one wallet. Immutable and safe for use by many threads; it does not close the
 * client.
 *
 * @param orders orders with their money and limits
 * @param redemptions redemptions, nonces and positions
 * @param account the books as a whole
 * @param markets what the scan saw
 * @param halts stops of new risk
 * @param reconciliation the books as reconciliation reads and corrects them
 */
public record Ledgers(
        OrderLedger orders,
        RedemptionLedger redemptions,
        AccountLedger account,
        MarketBoard markets,
        Halts halts,
        ReconciliationLedger reconciliation) {
    /**
     * The ports over a table. Reads and writes nothing yet.
     *
     * @param table the table's name
     * @param wallet who holds the money and the shares
     * @param writer stamped on every item
     * @param clock for the time that is stamped on every item; nothing is decided by it
     */
    public static Ledgers connect(
            DynamoDbClient client, String table, Address wallet, Writer writer, InstantSource clock) {
        Store store = Store.of(client, table, writer, clock);
        DynamoHalts halts = new DynamoHalts(store);
        return new Ledgers(
                new DynamoOrderLedger(store, wallet, halts),
                new DynamoRedemptionLedger(store, wallet),
                new DynamoAccountLedger(store, wallet),
                new DynamoMarketBoard(store),
                halts,
                new DynamoReconciliationLedger(store, wallet));
    }
}
