package io.polystep.local.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.polystep.domain.Address;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.SignatureType;
import io.polystep.local.session.SessionFiles;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderRefusalTest {
    @TempDir
    Path directory;

    private VenueBench bench;
    private TestTrader trader;

    @BeforeEach
    void openVenue() throws Exception {
        bench = VenueBench.of(
                directory,
                List.of(SessionFiles.line(
                        1_000, SessionFiles.DOWN, List.of("0.38:50"), List.of("0.4:10", "0.42:5000"))));
        trader = bench.trader;
        bench.moveTo(10_000);
    }

    @AfterEach
    void closeVenue() {
        bench.close();
    }

    private OrderFields buy(String dollars, String shares) {
        return trader.fields(
                7,
                SessionFiles.DOWN,
                Side.BUY,
                Usdc.of(dollars).micros(),
                Shares.of(shares).micros());
    }

    private void assertRefused(int status, String text, String body) throws Exception {
        VenueBench.Answer answer = bench.post(body);
        assertEquals(text, answer.error());
        assertEquals(status, answer.status());
        assertEquals(0, bench.log.size(), "a refused order must leave no trace");
    }

    private void assertInvalid(String textAfterHash, OrderFields fields, String type) throws Exception {
        String hash = Eip712.hex(OrderDigest.of(fields, VenueNetwork.polygon()));
        assertRefused(400, "order " + hash + " is invalid. " + textAfterHash, trader.body(fields, type, "0", false));
    }

    @Test
    void refusesAMalformedBody() throws Exception {
        assertRefused(400, "Invalid order payload", "{\"order\":");
        assertRefused(400, "Invalid order payload", "{\"order\":{}}");
    }

    @Test
    void refusesASaltThatJsonNumbersCannotCarry() throws Exception {
        String body = trader.body(buy("4", "10"), "FAK", "0", false);
        assertRefused(400, "Invalid order payload", body.replace("\"salt\":7", "\"salt\":9007199254740992"));
        assertRefused(400, "Invalid order payload", body.replace("\"salt\":7", "\"salt\":\"7\""));
    }

    @Test
    void refusesAnOwnerThatIsNotTheApiKey() throws Exception {
        OrderFields fields = buy("4", "10");
        assertRefused(
                400,
                "the order owner has to be the owner of the API KEY",
                TestTrader.body(fields, trader.sign(fields), "another", "FAK", "0", false));
    }

    @Test
    void refusesASignerThatIsNotTheAddressOfTheApiKey() throws Exception {
        String body = trader.body(buy("4", "10"), "FAK", "0", false);
        assertRefused(
                400,
                "the order signer address has to be the address of the API KEY",
                body.replace(
                        "\"signer\":\"" + trader.signer + "\"",
                        "\"signer\":\"0x70997970C51812dc3A010C7d01b50e0d17dc79C8\""));
    }

    @Test
    void refusesAMakerThatIsNotTheSignersWallet() throws Exception {
        OrderFields plain = buy("4", "10");
        OrderFields strange = withMaker(
                plain, new Address("0x70997970C51812dc3A010C7d01b50e0d17dc79C8"), SignatureType.POLY_GNOSIS_SAFE);
        assertRefused(400, "Invalid order payload", trader.body(strange, "FAK", "0", false));
    }

    @Test
    void acceptsAnOrderOfTheSignersSafeThatHasMoney() throws Exception {
        Address safe = new Address("0xd93B25cb943D14d0d34FBaF01Fc93a0f8b5F6E47");
        bench.chain.deposit(safe, "10");
        OrderFields order = withMaker(buy("4", "10"), safe, SignatureType.POLY_GNOSIS_SAFE);
        assertEquals(200, bench.post(trader.body(order, "FAK", "0", false)).status());
    }

    @Test
    void acceptsAnOrderOfTheSignersDepositWalletThatHasMoney() throws Exception {
        bench.chain.deposit(trader.wallet(SignatureType.POLY_1271), "10");
        OrderFields order =
                trader.fields(SignatureType.POLY_1271, 7, SessionFiles.DOWN, Side.BUY, 4_000_000, 10_000_000);
        VenueBench.Answer answer = bench.post(trader.body(order, "FAK", "0", false));
        assertEquals(200, answer.status(), answer.error());
    }

    @Test
    void refusesADepositWalletsOrderThatIsSignedLikeAnyOther() throws Exception {
        OrderFields order =
                trader.fields(SignatureType.POLY_1271, 7, SessionFiles.DOWN, Side.BUY, 4_000_000, 10_000_000);
        String plain = trader.sign(OrderDigest.of(order, VenueNetwork.polygon()));
        assertRefused(
                400,
                "Invalid order payload",
                TestTrader.body(order, plain, trader.credentials.apiKey(), "FAK", "0", false));
    }

    @Test
    void refusesAnotherKeysDepositWallet() throws Exception {
        Address other = new WalletDerivation(VenueNetwork.polygon())
                .maker(new Address("0x70997970C51812dc3A010C7d01b50e0d17dc79C8"), SignatureType.POLY_1271);
        OrderFields own = trader.fields(SignatureType.POLY_1271, 7, SessionFiles.DOWN, Side.BUY, 4_000_000, 10_000_000);
        String body = trader.body(own, "FAK", "0", false)
                .replace(trader.wallet(SignatureType.POLY_1271).text(), other.text());
        assertRefused(400, "the order signer address has to be the address of the API KEY", body);
    }

    @Test
    void refusesBannedSignersAndPurchasesOfThoseThatMayOnlySell() throws Exception {
        String body = trader.body(buy("4", "10"), "FAK", "0", false);
        bench.accounts.restrict(trader.signer, AccountStanding.BANNED);
        assertRefused(400, "'" + trader.signer + "' address banned", body);
        bench.accounts.restrict(trader.signer, AccountStanding.CLOSED_ONLY);
        assertRefused(400, "'" + trader.signer + "' address in closed only mode", body);
        assertEquals(
                "true",
                bench.get("/auth/ban-status/closed-only")
                        .body()
                        .path("closed_only")
                        .asText());
    }

    private static OrderFields withMaker(OrderFields order, Address maker, SignatureType type) {
        return new OrderFields(
                order.salt(),
                maker,
                order.signer(),
                order.token(),
                order.makerAmount(),
                order.takerAmount(),
                order.side(),
                type,
                order.timestampMillis(),
                order.metadata(),
                order.builder(),
                order.version(),
                order.negRisk());
    }

    @Test
    void refusesASignatureOverOtherAmounts() throws Exception {
        String body = trader.body(buy("4", "10"), "FAK", "0", false);
        assertRefused(400, "Invalid order payload", body.replace("\"4000000\"", "\"4100000\""));
    }

    @Test
    void namesTheVersionWhenTheOrderIsSignedForTheOtherExchange() throws Exception {
        OrderFields right = buy("4", "10");
        OrderFields wrong = new OrderFields(
                right.salt(),
                right.maker(),
                right.signer(),
                right.token(),
                right.makerAmount(),
                right.takerAmount(),
                right.side(),
                right.signatureType(),
                right.timestampMillis(),
                right.metadata(),
                right.builder(),
                MarketVersion.PROTOCOL_V2,
                false);
        assertRefused(400, "order_version_mismatch", trader.body(wrong, "FAK", "0", false));
    }

    @Test
    void refusesAPriceOffTheGrid() throws Exception {
        assertInvalid("Price (0.405) breaks minimum tick size rule: 0.01", buy("4.05", "10"), "GTC");
    }

    @Test
    void refusesASizeBelowTheMinimum() throws Exception {
        assertInvalid("Size (4.99) lower than the minimum: 5", buy("1.996", "4.99"), "GTC");
    }

    @Test
    void refusesABuyForLessThanADollar() throws Exception {
        String expected = "invalid amount for a marketable BUY order ($0.5), min size: $1";
        assertRefused(400, expected, trader.body(buy("0.50", "10"), "FAK", "0", false));
    }

    @Test
    void refusesAnImmediateBuyWithFractionsOfACent() throws Exception {
        assertRefused(
                400,
                "invalid amounts, the market buy orders maker amount supports a max accuracy of 2 decimals",
                trader.body(buy("4.002", "10.005"), "FAK", "0", false));
    }

    @Test
    void refusesADuplicate() throws Exception {
        String body = trader.body(buy("4", "10"), "FAK", "0", false);
        String id = bench.post(body).body().path("orderID").asText();
        assertEquals(
                "order " + id + " is invalid. Duplicated.", bench.post(body).error());
    }

    @Test
    void refusesWhatTheBalanceDoesNotCoverWithItsFee() throws Exception {
        assertRefused(400, "not enough balance / allowance", trader.body(buy("1000", "2500"), "FAK", "0", false));
    }

    @Test
    void countsMoneyThatRestingOrdersHavePromised() throws Exception {
        assertEquals(
                200,
                bench.post(trader.body(buy("990", "3300"), "GTC", "0", false)).status());
        OrderFields second = trader.fields(8, SessionFiles.DOWN, Side.BUY, 12_000_000, 30_000_000);
        assertEquals(
                "not enough balance / allowance",
                bench.post(trader.body(second, "FAK", "0", false)).error());
    }

    @Test
    void refusesASaleOfSharesThatAreNotThere() throws Exception {
        OrderFields sale = trader.fields(7, SessionFiles.DOWN, Side.SELL, 10_000_000, 3_800_000);
        assertRefused(400, "not enough balance / allowance", trader.body(sale, "FAK", "0", false));
    }

    @Test
    void refusesWithoutAllowance() throws Exception {
        bench.chain.approved = false;
        assertRefused(400, "not enough balance / allowance", trader.body(buy("4", "10"), "FAK", "0", false));
    }

    @Test
    void refusesAnExpiryThatIsTooNearOrNotAskedFor() throws Exception {
        long now = VenueBench.at(10_000).getEpochSecond();
        assertRefused(400, "invalid expiration", trader.body(buy("4", "10"), "GTD", "" + (now + 179), false));
        assertRefused(400, "invalid expiration", trader.body(buy("4", "10"), "GTC", "" + (now + 200), false));
    }

    @Test
    void refusesAPostOnlyOrderThatWouldTake() throws Exception {
        String expected = "invalid post-only order: order crosses book";
        assertRefused(400, expected, trader.body(buy("4", "10"), "GTC", "0", true));
    }

    @Test
    void killsAFillOrKillOrderThatTheBookCannotFill() throws Exception {
        String expected = "order couldn't be fully filled. FOK orders are fully filled or killed.";
        assertRefused(400, expected, trader.body(buy("4.40", "11"), "FOK", "0", false));
    }

    @Test
    void refusesOrdersBeforeTheWindowAndAfterIt() throws Exception {
        String expected = "the market is not yet ready to process new orders";
        bench.moveTo(-1);
        assertRefused(400, expected, trader.body(buy("4", "10"), "FAK", "0", false));
        bench.moveTo(300_000);
        assertRefused(400, expected, trader.body(buy("4", "10"), "FAK", "0", false));
    }

    @Test
    void answers401ToUnsignedStaleOrAlteredCalls() throws Exception {
        assertEquals(401, bench.send("GET", "/data/orders", "", false).status());
        HttpRequest.Builder stale = HttpRequest.newBuilder(URI.create(bench.server.address() + "/data/orders"));
        bench.sign(stale, "GET", "/data/orders", "", VenueBench.at(10_000).getEpochSecond() - 61);
        assertEquals(401, bench.send(stale).status());
        HttpRequest.Builder altered = HttpRequest.newBuilder(URI.create(bench.server.address() + "/data/trades"));
        bench.sign(altered, "GET", "/data/orders", "", VenueBench.at(10_000).getEpochSecond());
        VenueBench.Answer answer = bench.send(altered);
        assertEquals(401, answer.status());
        assertEquals("Unauthorized/Invalid api key", answer.error());
    }

    @Test
    void answers404ToUnknownPathsAndTokens() throws Exception {
        assertEquals(404, bench.get("/nothing/here").status());
        VenueBench.Answer book = bench.get("/book?token_id=5");
        assertEquals(404, book.status());
        assertEquals("No orderbook exists for the requested token id", book.error());
    }
}
