package io.polystep.polymarket.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.MarketSlug;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.Outcome;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.market.Window;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.TickSize;
import io.polystep.domain.port.MarketVenue.Listing;
import java.util.List;
import java.util.stream.IntStream;

/** Reads one market object of the listing service. */
public final class GammaMarket {
    private static final Shares MOST_LEAST_SIZE = Shares.of("1000000");

    private GammaMarket() {}

    /**
     * The listing in {@code text}. Terms are read before openness, so that a market with anything unknown is unusable
     * whether it is open or not.
     *
     * @param slug what was asked for; the object must carry the same
     */
    public static Listing listing(MarketSlug slug, String text) {
        try {
            JsonNode node = Json.parse(text);
            return Json.isNothing(node) ? new Listing.Absent(slug) : listing(slug, new Fields("listing " + slug, node));
        } catch (MalformedException | IllegalArgumentException unfit) {
            return new Listing.Unusable(slug, String.valueOf(unfit.getMessage()));
        }
    }

    private static Listing listing(MarketSlug slug, Fields listing) {
        Market market = market(slug, listing);
        String closedBecause = notOpen(listing);
        return closedBecause.isEmpty() ? new Listing.Tradable(market) : new Listing.NotOpen(slug, closedBecause);
    }

    private static Market market(MarketSlug slug, Fields listing) {
        if (!listing.text("slug").equals(slug.value())) {
            throw listing.wrong("slug", slug.value());
        }
        MarketVersion version = version(listing);
        GammaResolution resolution = GammaResolution.read(listing);
        return new Market(
                listing.value("conditionId", "0x and 64 hex digits", ConditionId::new),
                slug,
                resolution.asset(),
                version,
                listing.flag("negRisk"),
                outcomes(listing, version),
                listing.value("orderPriceMinTickSize", "one of the venue's six ticks", TickSize::of),
                leastSize(listing),
                GammaFees.read(listing),
                window(listing),
                resolution.rule());
    }

    /** An absurd number must make this market unusable, and not stop the scan of the others when it is stored. */
    private static Shares leastSize(Fields listing) {
        Shares size = listing.shares("orderMinSize");
        if (size.compareTo(MOST_LEAST_SIZE) > 0) {
            throw listing.wrong("orderMinSize", "at most " + MOST_LEAST_SIZE + " shares");
        }
        return size;
    }

    private static MarketVersion version(Fields listing) {
        return switch (listing.optionalText("version").orElse("v1")) {
            case "v1" -> MarketVersion.CONDITIONAL_TOKENS;
            case "v2" -> MarketVersion.PROTOCOL_V2;
            default -> throw listing.wrong("version", "v1 or v2");
        };
    }

    private static List<Outcome> outcomes(Fields listing, MarketVersion version) {
        String idField = switch (version) {
            case CONDITIONAL_TOKENS -> "clobTokenIds";
            case PROTOCOL_V2 -> "positionIds";
        };
        List<String> labels = listing.texts("outcomes");
        List<String> ids = listing.texts(idField);
        if (labels.size() != 2) {
            throw listing.wrong("outcomes", "two labels");
        }
        if (ids.size() != 2) {
            throw listing.wrong(idField, "two ids");
        }
        return IntStream.range(0, 2)
                .mapToObj(i -> new Outcome(labels.get(i), new TokenId(ids.get(i))))
                .toList();
    }

    private static Window window(Fields listing) {
        return new Window(listing.instant("eventStartTime"), listing.instant("endDate"));
    }

    /** Why no order can be placed, or empty when it can. */
    private static String notOpen(Fields listing) {
        if (listing.flag("closed")) {
            return "closed";
        }
        if (!listing.flag("active")) {
            return "not active";
        }
        if (!listing.flag("enableOrderBook")) {
            return "no order book";
        }
        // The listing service leaves this field out while there is no book.
        return listing.has("acceptingOrders") && listing.flag("acceptingOrders") ? "" : "not accepting orders";
    }
}
