package io.polystep.chain;

import io.polystep.domain.Excerpt;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.port.Broadcaster;
import io.polystep.domain.redemption.SignedTransaction;

/** Hands stored bytes to the first node that answers. Doing so again is harmless. */
public final class RpcBroadcaster implements Broadcaster {
    private final JsonRpc rpc;

    /** A broadcaster to the chain behind {@code rpc}. */
    public RpcBroadcaster(JsonRpc rpc) {
        this.rpc = rpc;
    }

    @Override
    public void broadcast(SignedTransaction transaction) {
        switch (rpc.ask("eth_sendRawTransaction", transaction.raw())) {
            case RpcAnswer.Result result ->
                requireSameHash(transaction, result.value().asText());
            case RpcAnswer.Failed failed -> onRefusal(transaction, failed.error());
        }
    }

    private void onRefusal(SignedTransaction transaction, RpcError error) {
        switch (PoolRefusal.of(error)) {
            // Whether the nonce was used by these bytes or by ones that they replace is for the receipts to say.
            case KNOWN, NONCE_USED -> {}
            case FOR_GOOD ->
                throw new PermanentException("expected the node to take transaction " + transaction.hash() + ", found "
                        + error + "; the same bytes will never be taken: a person must look");
            case FOR_NOW ->
                throw new RetryableException(
                        "expected the node to take transaction " + transaction.hash() + ", found " + error);
        }
    }

    private static void requireSameHash(SignedTransaction transaction, String answered) {
        if (!transaction.hash().equalsIgnoreCase(answered)) {
            throw new PermanentException("expected the node to answer with hash " + transaction.hash() + ", found '"
                    + Excerpt.of(answered) + "'; the stored hash does not belong to the stored bytes");
        }
    }
}
