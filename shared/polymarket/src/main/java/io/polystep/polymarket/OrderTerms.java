package io.polystep.polymarket;

import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.Signature;
import io.polystep.domain.order.TimeInForce;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What travels with an order but is not signed. Only combinations that the venue takes can be made.
 *
 * @param timeInForce how long the order may rest
 * @param expiration when a {@link TimeInForce#GTD} order ends, whole seconds; empty for all others
 * @param options post-only and deferred execution
 */
public record OrderTerms(TimeInForce timeInForce, Optional<Instant> expiration, OrderBody.Options options) {
    /** The least time that a {@link TimeInForce#GTD} order must still have. */
    public static final Duration LEAST_REST = Duration.ofMinutes(3);

    private static final long CENT = 10_000;

    /** Refuses an expiration where none belongs, its absence where it does, and post-only orders that cannot rest. */
    public OrderTerms {
        if (expiration.isPresent() != (timeInForce == TimeInForce.GTD)) {
            throw new IllegalArgumentException("expected an expiration for GTD orders and for no others, found "
                    + timeInForce + " with expiration "
                    + expiration.map(Instant::toString).orElse("none"));
        }
        if (options.postOnly() && (timeInForce == TimeInForce.FOK || timeInForce == TimeInForce.FAK)) {
            throw new IllegalArgumentException(
                    "expected GTC or GTD for a post-only order, found " + timeInForce + ", which never rests");
        }
    }

    /** Rests until it is cancelled, without options. */
    public static OrderTerms goodTillCancelled() {
        return new OrderTerms(TimeInForce.GTC, Optional.empty(), OrderBody.Options.NONE);
    }

    /**
     * Checks, just before sending, that the order is still long enough alive for the venue.
     *
     * @throws IllegalArgumentException if it ends in less than {@link #LEAST_REST}
     */
    public void requireAliveAt(Instant now) {
        expiration.filter(end -> end.isBefore(now.plus(LEAST_REST))).ifPresent(end -> {
            throw new IllegalArgumentException("expected an expiration at least " + LEAST_REST.toSeconds()
                    + " seconds after " + now + ", found " + end);
        });
    }

    /**
     * The exact {@code POST /order} body.
     *
     * @throws IllegalArgumentException if the order cannot rest and spends a part of a cent, which the venue refuses
     */
    public String body(OrderFields fields, Signature signature, String apiKey) {
        requireWholeCents(fields);
        long seconds = expiration.map(Instant::getEpochSecond).orElse(0L);
        return OrderBody.json(fields, signature, apiKey, timeInForce, seconds, options);
    }

    private void requireWholeCents(OrderFields fields) {
        boolean tradesAtOnce = timeInForce == TimeInForce.FOK || timeInForce == TimeInForce.FAK;
        if (tradesAtOnce && fields.side() == Side.BUY && fields.makerAmount() % CENT != 0) {
            throw new IllegalArgumentException(
                    "expected whole cents for a " + timeInForce + " buy, found " + new Usdc(fields.makerAmount())
                            + " dollars; change the size so that size times price is whole cents");
        }
    }
}
