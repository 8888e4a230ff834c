package io.polystep.local.venue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.market.MarketVersion;
import io.polystep.local.session.SessionMarket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** A market as the listing service tells it. */
final class GammaListing {
    private static final Instant TWAP_SINCE = Instant.parse("2026-08-07T00:00:00Z");
    private static final Instant TWAP_60_SINCE = Instant.parse("2026-08-14T00:00:00Z");
    private static final Instant VERSION_FIELD_SINCE = TWAP_SINCE;
    private static final DateTimeFormatter CLOSED_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final VenueMarket market;
    private final SessionMarket terms;
    private final Instant now;

    GammaListing(VenueMarket market, Instant now) {
        this.market = market;
        this.terms = market.terms();
        this.now = now;
    }

    ObjectNode json() {
        ObjectNode listing = identity();
        putPhase(listing);
        putTerms(listing);
        putResolutionRule(listing);
        terms.terms().unknown().forEach(listing::put);
        return listing;
    }

    /** The market's question. */
    static String title(SessionMarket terms) {
        return terms.asset().toUpperCase(Locale.ROOT) + " Up or Down - "
                + terms.window().start();
    }

    private ObjectNode identity() {
        String start = terms.window().start().toString();
        return Wire.object()
                .put("id", Long.toString(terms.window().start().getEpochSecond()))
                .put("question", title(terms))
                .put("conditionId", terms.condition().value())
                .put("slug", terms.slug().value())
                .put("outcomes", quoted(SessionMarket.LABELS.get(0), SessionMarket.LABELS.get(1)))
                .put(
                        "clobTokenIds",
                        quoted(terms.first().value(), terms.second().value()))
                .put("eventStartTime", start)
                .put("endDate", terms.window().end().toString())
                .put(
                        "startDate",
                        terms.window().start().minus(Duration.ofDays(1)).toString());
    }

    private void putPhase(ObjectNode listing) {
        boolean closed = market.closed(now);
        listing.put("active", true)
                .put("closed", closed)
                .put("archived", false)
                .put("restricted", true)
                .put("enableOrderBook", true)
                .put("acceptingOrders", market.accepting(now));
        if (closed) {
            boolean first = terms.winner().equals(Optional.of(0));
            Instant at = terms.window().end().plus(VenueMarket.LISTING_DELAY);
            listing.put("outcomePrices", first ? quoted("1", "0") : quoted("0", "1"))
                    .put("closedTime", CLOSED_TIME.format(at) + "+00")
                    .put("automaticallyResolved", true)
                    .put("umaResolutionStatus", "resolved");
        } else {
            listing.put("outcomePrices", quoted("0.5", "0.5"));
        }
    }

    private void putTerms(ObjectNode listing) {
        listing.put("negRisk", terms.terms().negRisk())
                .put("orderPriceMinTickSize", Wire.number(market.tick().micros()))
                .put("orderMinSize", Wire.number(terms.terms().minimumSize().micros()))
                .put("secondsDelay", terms.terms().takerDelay().toSeconds())
                .put("clearBookOnStart", false)
                .put("feesEnabled", market.fees().rateMicros() > 0)
                .put("makerBaseFee", 1000)
                .put("takerBaseFee", 1000);
        listing.putObject("feeSchedule")
                .put("rate", Wire.number(market.fees().rateMicros()))
                .put("exponent", market.fees().exponent())
                .put("takerOnly", true)
                .put("rebateRate", Wire.number(200_000));
        if (terms.terms().version() == MarketVersion.PROTOCOL_V2) {
            listing.put("version", "v2");
            listing.putArray("positionIds")
                    .add(terms.first().value())
                    .add(terms.second().value());
        } else if (!terms.window().start().isBefore(VERSION_FIELD_SINCE)) {
            listing.put("version", "v1");
        }
    }

    private void putResolutionRule(ObjectNode listing) {
        Instant start = terms.window().start();
        int lookback = start.isBefore(TWAP_SINCE) ? 0 : start.isBefore(TWAP_60_SINCE) ? 30 : 60;
        listing.put("resolutionSource", terms.resolutionSource().orElseGet(() -> stream(lookback)));
        if (lookback > 0) {
            String duration = Duration.between(start, terms.window().end()).toMinutes() + "m";
            String id = terms.asset() + "-" + duration + "-twap-" + lookback;
            listing.put("cryptoMarketConfigId", id);
            listing.putObject("cryptoMarketConfig")
                    .put("id", id)
                    .put("asset", terms.asset())
                    .put("duration", duration)
                    .put("twapEnabled", true)
                    .put("twapLookbackSeconds", lookback);
        }
    }

    private String stream(int lookback) {
        String base = "https://data.chain.link/streams/" + terms.asset() + "-usd";
        return lookback == 0 ? base : base + "-twap-" + lookback + "s-streams";
    }

    private static String quoted(String first, String second) {
        return "[\"" + first + "\", \"" + second + "\"]";
    }
}
