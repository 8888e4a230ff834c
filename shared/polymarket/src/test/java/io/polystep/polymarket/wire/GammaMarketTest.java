package io.polystep.polymarket.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.MarketSlug;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.ResolutionRule;
import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.TickSize;
import io.polystep.domain.port.MarketVenue.Listing;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GammaMarketTest {
    private static final MarketSlug SLUG = new MarketSlug("btc-updown-5m-1795262400");

    @Test
    void readsATradableMarket() {
        Market market = tradable(listing());

        assertEquals("0x" + "c1".repeat(32), market.condition().value());
        assertEquals(SLUG, market.slug());
        assertEquals("btc", market.asset());
        assertEquals(MarketVersion.CONDITIONAL_TOKENS, market.version());
        assertEquals("Up", market.outcomes().get(0).label());
        assertEquals("1002", market.outcomes().get(1).token().value());
        assertEquals(TickSize.HUNDREDTH, market.tick());
        assertEquals(Shares.of("5"), market.minimumSize());
        assertEquals(new FeeSchedule(70_000, 1), market.fees());
        assertEquals(Instant.parse("2026-11-21T12:00:00Z"), market.window().start());
        assertEquals(Instant.parse("2026-11-21T12:05:00Z"), market.window().end());
        assertEquals(new ResolutionRule.ChainlinkSpot(), market.rule());
    }

    @Test
    void takesPositionIdsOfAProtocolV2MarketThoughTokenIdsArePresent() {
        ObjectNode listing = listing().put("version", "v2");
        listing.putArray("positionIds").add("2001").add("2002");

        Market market = tradable(listing);

        assertEquals(MarketVersion.PROTOCOL_V2, market.version());
        assertEquals("2001", market.outcomes().getFirst().token().value());
    }

    @Test
    void readsANegRiskMarketWithNumbersAsTextAndAnExactTick() {
        ObjectNode listing = listing().put("orderPriceMinTickSize", ".0025").put("orderMinSize", "15.5");
        listing.put("negRisk", "true")
                .withObject("feeSchedule")
                .put("rate", "0.03")
                .put("exponent", "2");

        Market market = tradable(listing);

        assertTrue(market.negRisk());
        assertEquals(TickSize.QUARTER_CENT, market.tick());
        assertEquals(Shares.of("15.5"), market.minimumSize());
        assertEquals(new FeeSchedule(30_000, 2), market.fees());
    }

    @Test
    void readsAMarketWithoutFees() {
        ObjectNode listing = listing().put("feesEnabled", false);
        listing.remove("feeSchedule");

        assertEquals(new FeeSchedule(0, 1), tradable(listing).fees());
    }

    @Test
    void readsAnAveragedMarket() {
        Market market = tradable(averaged(60));

        assertEquals(new ResolutionRule.ChainlinkTwap(Duration.ofSeconds(60)), market.rule());
        assertEquals("btc", market.asset());
    }

    @ParameterizedTest
    @CsvSource({
        "closed,true,closed",
        "active,false,not active",
        "enableOrderBook,false,no order book",
        "acceptingOrders,false,not accepting orders"
    })
    void doesNotOpenAMarketThatTakesNoOrders(String field, boolean value, String reason) {
        assertEquals(new Listing.NotOpen(SLUG, reason), read(listing().put(field, value)));
    }

    @Test
    void doesNotOpenAMarketThatDoesNotSayThatItAcceptsOrders() {
        ObjectNode listing = listing();
        listing.remove("acceptingOrders");

        assertInstanceOf(Listing.NotOpen.class, read(listing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]"})
    void findsNothingInAnEmptyAnswer(String text) {
        assertEquals(new Listing.Absent(SLUG), GammaMarket.listing(SLUG, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "[1]", "7", "{\"slug\":", "{\"slug\":\"a\",\"slug\":\"b\"}"})
    void cannotUseAnAnswerThatIsNotOneObject(String text) {
        assertInstanceOf(Listing.Unusable.class, GammaMarket.listing(SLUG, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slug",
                "conditionId",
                "outcomes",
                "clobTokenIds",
                "negRisk",
                "orderPriceMinTickSize",
                "orderMinSize",
                "feesEnabled",
                "feeSchedule",
                "eventStartTime",
                "endDate",
                "resolutionSource",
                "closed",
                "active",
                "enableOrderBook"
            })
    void namesAFieldThatIsMissingOrOfAnotherKind(String field) {
        ObjectNode without = listing();
        without.remove(field);
        ObjectNode odd = listing();
        odd.putArray(field).add(7);

        assertNames(field, read(without));
        assertNames(field, read(odd));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            version | v3
            slug | another-market
            conditionId | 0x12
            orderPriceMinTickSize | 0.02
            orderMinSize | -5
            orderMinSize | 1e-7
            orderMinSize | 1e999999999
            orderMinSize | five
            orderMinSize | 1000001
            negRisk | perhaps
            outcomes | ["Up"]
            outcomes | ["Up",2]
            outcomes | Up,Down
            clobTokenIds | ["1001","1002","1003"]
            clobTokenIds | []
            eventStartTime | 2026-11-21 12:00:00+00
            resolutionSource | https://www.binance.com/en/trade/BTC_USDT
            resolutionSource | https://data.chain.link/streams/btc-usd-cexprice-streams
            resolutionSource | https://data.chain.link/streams/btc-usd?x=
            resolutionSource | https://data.chain.link/streams/btc-usd-twap-0s-streams
            """)
    void namesAFieldWhoseValueIsNotKnown(String field, String value) {
        assertNames(field, read(listing().put(field, value)));
    }

    @Test
    void cannotUseTwoOutcomesOfOneToken() {
        assertInstanceOf(Listing.Unusable.class, read(listing().put("clobTokenIds", "[\"1001\",\"1001\"]")));
    }

    @Test
    void cannotUseAWindowThatEndsBeforeItStarts() {
        assertInstanceOf(Listing.Unusable.class, read(listing().put("endDate", "2026-11-21T11:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"rate,2", "rate,x", "exponent,1.5", "exponent,9", "takerOnly,false"})
    void cannotUseAFeeScheduleThatItDoesNotKnow(String field, String value) {
        ObjectNode listing = listing();
        listing.withObject("feeSchedule").put(field, value);

        assertInstanceOf(Listing.Unusable.class, read(listing));
    }

    @Test
    void cannotUseAnAveragedSourceWithoutItsConfiguration() {
        ObjectNode listing = averaged(60);
        listing.remove("cryptoMarketConfig");

        assertNames("cryptoMarketConfig", read(listing));
    }

    @Test
    void cannotUseAMarketWhoseSourceAndConfigurationDiffer() {
        ObjectNode window = averaged(60);
        window.withObject("cryptoMarketConfig").put("twapLookbackSeconds", 30);
        ObjectNode asset = averaged(60);
        asset.withObject("cryptoMarketConfig").put("asset", "eth");
        ObjectNode notAveraged = averaged(60);
        notAveraged.withObject("cryptoMarketConfig").put("twapEnabled", false);
        ObjectNode spot = listing();
        spot.withObject("cryptoMarketConfig").put("twapEnabled", true).put("twapLookbackSeconds", 60);

        assertNames("twapLookbackSeconds", read(window));
        assertNames("asset", read(asset));
        assertNames("twapEnabled", read(notAveraged));
        assertNames("twapEnabled", read(spot));
    }

    @Test
    void cannotUseAClosedMarketWithSomethingUnknown() {
        assertNames("version", read(listing().put("closed", true).put("version", "v9")));
    }

    private static ObjectNode averaged(int seconds) {
        ObjectNode listing = listing()
                .put("resolutionSource", "https://data.chain.link/streams/btc-usd-twap-" + seconds + "s-streams");
        listing.putObject("cryptoMarketConfig")
                .put("asset", "btc")
                .put("twapEnabled", true)
                .put("twapLookbackSeconds", seconds);
        return listing;
    }

    private static ObjectNode listing() {
        ObjectNode listing = Json.object()
                .put("slug", SLUG.value())
                .put("conditionId", "0x" + "c1".repeat(32))
                .put("outcomes", "[\"Up\", \"Down\"]")
                .put("clobTokenIds", "[\"1001\", \"1002\"]")
                .put("negRisk", false)
                .put("orderPriceMinTickSize", 0.01)
                .put("orderMinSize", 5)
                .put("eventStartTime", "2026-11-21T12:00:00Z")
                .put("endDate", "2026-11-21T12:05:00Z")
                .put("resolutionSource", "https://data.chain.link/streams/btc-usd")
                .put("active", true)
                .put("closed", false)
                .put("acceptingOrders", true)
                .put("enableOrderBook", true)
                .put("feesEnabled", true);
        listing.putObject("feeSchedule").put("rate", 0.07).put("exponent", 1).put("takerOnly", true);
        return listing;
    }

    private static Listing read(ObjectNode listing) {
        return GammaMarket.listing(SLUG, listing.toString());
    }

    private static Market tradable(ObjectNode listing) {
        return assertInstanceOf(Listing.Tradable.class, read(listing)).market();
    }

    private static void assertNames(String field, Listing listing) {
        String reason = assertInstanceOf(Listing.Unusable.class, listing).reason();
        assertTrue(reason.contains("'" + field + "'") && reason.contains("found"), reason);
    }
}
