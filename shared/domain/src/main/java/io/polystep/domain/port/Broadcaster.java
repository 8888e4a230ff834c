package io.polystep.domain.port;

import io.polystep.domain.redemption.SignedTransaction;

/** Hands signed bytes to a node. Needs no key. */
public interface Broadcaster {
    /**
     * Broadcasts the stored bytes; that the node knows them already, or that their nonce is mined, is a success: which
     * transaction used it is for {@link ChainReader#finality} to say.
     *
     * @throws io.polystep.domain.error.RetryableException if no node answered or took them
     * @throws io.polystep.domain.error.PermanentException if the node refuses them for good (for example wrong chain)
     */
    void broadcast(SignedTransaction transaction);
}
