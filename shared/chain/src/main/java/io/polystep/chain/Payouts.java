package io.polystep.chain;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import java.util.Map;
import java.util.Optional;

/** What redeeming a Protocol V2 position pays, by its own contract. */
public final class Payouts {
    private final JsonRpc rpc;
    private final ProtocolV2 contracts;

    /** Payouts on the chain behind {@code rpc}. */
    public Payouts(JsonRpc rpc, ProtocolV2 contracts) {
        this.rpc = rpc;
        this.contracts = contracts;
    }

    /**
     * The dollars due; zero is a loss and empty means not resolved yet.
     *
     * @throws RetryableException if no node answers
     * @throws PermanentException if there is no contract at the address
     */
    public Optional<Usdc> of(TokenId position, Shares amount) {
        Map<String, String> call =
                Map.of("to", contracts.positionManager().text(), "data", CallData.getPayout(position, amount));
        return switch (rpc.ask("eth_call", call, "latest")) {
            case RpcAnswer.Result(JsonNode value) -> Optional.of(dollars(value));
            case RpcAnswer.Failed(RpcError error) -> notYet(error);
        };
    }

    private Usdc dollars(JsonNode value) {
        if (value.asText().equals("0x")) {
            throw new PermanentException("expected a position manager at " + contracts.positionManager()
                    + ", found no contract; check the addresses and the chain");
        }
        return new Usdc(Quantity.exact("a payout", Quantity.of("a payout", value)));
    }

    private static Optional<Usdc> notYet(RpcError error) {
        if (error.reverted()) {
            return Optional.empty();
        }
        throw new RetryableException("expected a payout, found " + error);
    }
}
