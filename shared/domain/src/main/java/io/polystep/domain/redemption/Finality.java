package io.polystep.domain.redemption;

import java.math.BigInteger;
import java.util.Optional;

/**
 * How far a transaction is, as a pure state machine: broadcast, mined, final. A block that the chain drops takes the
 * transaction back to broadcast, and its bytes must be sent again.
 */
public sealed interface Finality {
    /** Sent, and in no block. */
    record Broadcast() implements Finality {}

    /**
     * In a block that may still be dropped.
     *
     * @param place which
     */
    record Mined(Place place) implements Finality {}

    /**
     * In a block that stays.
     *
     * @param place which
     */
    record Final(Place place) implements Finality {}

    /**
     * A place in the chain.
     *
     * @param transaction hash of the transaction that was mined there
     * @param height number of its block
     * @param block hash of its block
     */
    record Place(String transaction, BigInteger height, String block) {}

    /**
     * What the node shows now.
     *
     * @param receipt where the transaction was mined, if it was
     * @param canonical hash of the block at that height now
     * @param finalized height up to which blocks stay, empty when the node does not say
     */
    record Sight(Optional<Place> receipt, Optional<String> canonical, Optional<BigInteger> finalized) {}

    /** The state after a look at the chain. What is final stays final. */
    default Finality after(Sight sight) {
        if (this instanceof Final || sight.receipt().isEmpty()) {
            return this instanceof Final ? this : new Broadcast();
        }
        Place place = sight.receipt().get();
        boolean canonical = sight.canonical()
                .filter(hash -> hash.equalsIgnoreCase(place.block()))
                .isPresent();
        if (!canonical) {
            return new Broadcast();
        }
        boolean stays = sight.finalized()
                .filter(height -> height.compareTo(place.height()) >= 0)
                .isPresent();
        return stays ? new Final(place) : new Mined(place);
    }

    /** True when {@code next} means that a block was dropped, so that the stored bytes must be broadcast again. */
    default boolean droppedBy(Finality next) {
        return this instanceof Mined && next instanceof Broadcast;
    }
}
