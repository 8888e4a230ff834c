package io.polystep.local.venue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.order.OrderHash;
import java.util.List;

/** What the venue writes into its log before it answers; the state is nothing but these, in order. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = VenueEvent.Placed.class, name = "placed"),
    @JsonSubTypes.Type(value = VenueEvent.Released.class, name = "released"),
    @JsonSubTypes.Type(value = VenueEvent.Filled.class, name = "filled"),
    @JsonSubTypes.Type(value = VenueEvent.Closed.class, name = "closed"),
    @JsonSubTypes.Type(value = VenueEvent.Mined.class, name = "mined"),
    @JsonSubTypes.Type(value = VenueEvent.Confirmed.class, name = "confirmed"),
    @JsonSubTypes.Type(value = VenueEvent.Failed.class, name = "failed"),
    @JsonSubTypes.Type(value = VenueEvent.Resolved.class, name = "resolved")
})
sealed interface VenueEvent {
    /** When it happened, Unix milliseconds. */
    long at();

    /** An order was accepted, with what it took at once. */
    record Placed(long at, PlacedOrder order, ConditionId condition, List<Match> matches, OrderStatus status)
            implements VenueEvent {}

    /** The wait of a delayed order was over, with what it then took. */
    record Released(long at, OrderHash order, List<Match> matches, OrderStatus status) implements VenueEvent {}

    /** A resting order was filled. */
    record Filled(long at, OrderHash order, List<Match> matches, OrderStatus status) implements VenueEvent {}

    /** A resting order was cancelled or expired. */
    record Closed(long at, OrderHash order, OrderStatus status) implements VenueEvent {}

    /** A trade is in a block. */
    record Mined(long at, String trade, String transaction) implements VenueEvent {}

    /** A trade is final. */
    record Confirmed(long at, String trade) implements VenueEvent {}

    /** The chain refused a trade. */
    record Failed(long at, String trade, String reason) implements VenueEvent {}

    /** A market's result is on the chain. */
    record Resolved(long at, ConditionId condition, int winner) implements VenueEvent {}
}
