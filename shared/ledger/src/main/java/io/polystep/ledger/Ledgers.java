package io.polystep.ledger;

import io.polystep.domain.Address;
import io.polystep.domain.port.AccountLedger;
import io.polystep.domain.port.CodeFence;
import io.polystep.domain.port.Halts;
import io.polystep.domain.port.Lease;
import io.polystep.domain.port.Leases;
import io.polystep.domain.port.MarketBoard;
import io.polystep.domain.port.OrderLedger;
import io.polystep.domain.port.ReconciliationLedger;
import io.polystep.domain.port.RedemptionLedger;
import io.polystep.domain.port.StateLedger;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The domain's ports over one table, for one wallet. Immutable and safe for use by many threads; it does not close the
 * client. Every write carries the code-version fence, and those of {@link #leased} the fence of their lease; only setting a
 * halt carries neither.
 */
public final class Ledgers {
    private final Store store;
    private final Address wallet;
    private final DynamoHalts halts;

    private Ledgers(Store store, Address wallet) {
        this.store = store;
        this.wallet = wallet;
        this.halts = new DynamoHalts(store);
    }

    /**
     * The ports over a table. Reads and writes nothing yet.
     *
     * @param table the table's name
     * @param wallet who holds the money and the shares
     * @param writer stamped on every item
     * @param clock for the time that is stamped on every item, and for the end of leases
     */
    public static Ledgers connect(
            DynamoDbClient client, String table, Address wallet, Writer writer, InstantSource clock) {
        return new Ledgers(Store.of(client, table, writer, clock), wallet);
    }

    /** Orders with their money and limits. */
    public OrderLedger orders() {
        return new DynamoOrderLedger(store, wallet, halts);
    }

    /** Redemptions, nonces and positions. */
    public RedemptionLedger redemptions() {
        return new DynamoRedemptionLedger(store, wallet, halts);
    }

    /** The books as a whole. */
    public AccountLedger account() {
        return new DynamoAccountLedger(store, wallet);
    }

    /** What the scan saw. */
    public MarketBoard markets() {
        return new DynamoMarketBoard(store);
    }

    /** Stops of new risk. */
    public Halts halts() {
        return halts;
    }

    /** The books as reconciliation reads and corrects them. */
    public ReconciliationLedger reconciliation() {
        return new DynamoReconciliationLedger(store, wallet);
    }

    /** The state record, the start of each day, and the limits in force. */
    public StateLedger state() {
        return new DynamoStateLedger(store, wallet, account());
    }

    /** Rights to work alone. */
    public Leases leases() {
        return new DynamoLeases(store);
    }

    /** The least code version that may write. */
    public CodeFence codeFence() {
        return new DynamoCodeFence(store);
    }

    /** The same ports, whose writes happen only while this lease has not changed hands. */
    public Ledgers under(Lease lease) {
        return new Ledgers(store.under(lease), wallet);
    }

    /**
     * Does work under a lease and gives the lease back, also when the work fails.
     *
     * @param name the work
     * @param owner who does it, for people
     * @param longest the work is over by then, or its writes may be refused
     * @param work gets the ports to write through
     * @return what the work gave; empty when somebody else is at it
     */
    public <T> Optional<T> leased(String name, String owner, Duration longest, Function<Ledgers, T> work) {
        Optional<Lease> lease =
                leases().acquire(name, owner, longest, store.clock().instant());
        if (lease.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.apply(under(lease.get())));
        } finally {
            leases().release(lease.get(), store.clock().instant());
        }
    }
}
