package io.polystep.polymarket.data;

import io.polystep.domain.Address;
import io.polystep.domain.Whole;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.VenueTime;
import java.time.Instant;
import java.util.List;

/**
 * Who may move a wallet's dollars and shares, as the service reports it. A hint: before an order or a redemption, the
 * chain is asked.
 *
 * @param wallet whose
 * @param chainId on which chain
 * @param checked when the service looked
 * @param approvals each kind that the service knows, given or not
 */
public record WalletApprovals(Address wallet, long chainId, Instant checked, List<Approval> approvals) {
    /**
     * One approval.
     *
     * @param id the service's name for it
     * @param token the contract whose tokens may be moved
     * @param spender who may
     * @param given whether it is given
     */
    public record Approval(String id, Address token, Address spender, boolean given) {
        private static Approval read(Fields row) {
            return new Approval(
                    row.text("id"),
                    row.value("token", "an address", Address::new),
                    row.value("spender", "an address", Address::new),
                    row.flag("approved"));
        }
    }

    /** Copies the list. */
    public WalletApprovals {
        approvals = List.copyOf(approvals);
    }

    static WalletApprovals read(Fields data) {
        return new WalletApprovals(
                data.value("address", "an address", Address::new),
                data.value("chain_id", "a chain id", Whole::of),
                data.value("checked_at", "a time", VenueTime::of),
                data.array("contracts").stream()
                        .map(node -> Approval.read(new Fields("an approval", node)))
                        .toList());
    }
}
