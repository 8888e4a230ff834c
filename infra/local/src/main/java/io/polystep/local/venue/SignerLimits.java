package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The signers' token buckets: one for orders, one for cancels. An order or an order id costs one token; cancelling all or
 * a market costs one and one for each order cancelled, which may leave the bucket below zero. Thread-safe.
 */
final class SignerLimits {
    private final InstantSource clock;
    private final Map<String, TokenBucket> buckets = new HashMap<>();

    SignerLimits(InstantSource clock) {
        this.clock = clock;
    }

    /** A call that costs tokens. */
    private record Charge(String kind, long cost, boolean perResult) {}

    /** Takes the tokens of a request before it is carried out; throws the venue's 429 when they are not there. */
    synchronized Map<String, String> before(VenueRequest request, VenueAccount account, RateTier tier) {
        Charge charge = charge(request);
        if (charge.cost() == 0) {
            return Map.of();
        }
        TokenBucket bucket = bucket(account, charge, tier);
        Instant now = clock.instant();
        boolean enough = bucket.holds(charge.cost(), now);
        if (enough || !tier.enforced()) {
            bucket.take(charge.cost());
            return headers(bucket, tier, now, !enough);
        }
        Map<String, String> headers = headers(bucket, tier, now, false);
        long wait = bucket.secondsTo(charge.cost());
        headers.put("Retry-After", Long.toString(wait));
        throw new VenueRefusal(429, "rate limit exceeded").retryAfter(wait).headers(headers);
    }

    /** Takes the tokens that depend on what a request did, and tells the headers of its answer. */
    synchronized Map<String, String> after(VenueRequest request, VenueAccount account, RateTier tier, JsonNode answer) {
        Charge charge = charge(request);
        if (!charge.perResult()) {
            return Map.of();
        }
        TokenBucket bucket = bucket(account, charge, tier);
        bucket.take(answer.path("canceled").size());
        return headers(bucket, tier, clock.instant(), false);
    }

    private TokenBucket bucket(VenueAccount account, Charge charge, RateTier tier) {
        boolean orders = charge.kind().equals("order");
        return buckets.computeIfAbsent(
                account.signer().lower() + charge.kind() + tier,
                key -> new TokenBucket(
                        orders ? tier.ordersPerSecond() : tier.cancelsPerSecond(),
                        orders ? tier.orderBurst() : tier.cancelBurst(),
                        clock.instant()));
    }

    private static Map<String, String> headers(TokenBucket bucket, RateTier tier, Instant now, boolean warning) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Poly-RateLimit-Remaining", Long.toString(bucket.remaining()));
        headers.put("Poly-RateLimit-Reset", Long.toString(now.getEpochSecond() + bucket.secondsToFull()));
        headers.put("Poly-RateLimit-Tier", tier.name());
        if (warning) {
            headers.put("Poly-RateLimit-Warning", "true");
        }
        return headers;
    }

    private static Charge charge(VenueRequest request) {
        return switch (request.method() + " " + request.path()) {
            case "POST /order" -> new Charge("order", 1, false);
            case "POST /orders" -> new Charge("order", Math.max(1, RequestJson.size(request)), false);
            case "DELETE /order" -> new Charge("cancel", 1, false);
            case "DELETE /orders" -> new Charge("cancel", Math.max(1, RequestJson.size(request)), false);
            case "DELETE /cancel-all", "DELETE /cancel-market-orders" -> new Charge("cancel", 1, true);
            default -> new Charge("", 0, false);
        };
    }
}
