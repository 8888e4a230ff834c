package io.polystep.polymarket;

import io.polystep.domain.market.MarketSlug;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.port.MarketVenue;
import io.polystep.polymarket.http.Call;
import io.polystep.polymarket.http.Reads;
import io.polystep.polymarket.http.VenueHttp;
import io.polystep.polymarket.wire.ClobBooks;
import io.polystep.polymarket.wire.GammaMarket;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;

/** The venue's public side over HTTP: listings from Gamma, books from the CLOB. Safe for use by several threads. */
public final class PolymarketMarkets implements MarketVenue {
    private final VenueHttp gamma;
    private final VenueHttp clob;

    /**
     * @param http must never follow redirects
     * @param gamma the listing service
     * @param clob the order book service
     */
    public PolymarketMarkets(HttpClient http, URI gamma, URI clob) {
        this(new VenueHttp(http, gamma, VenueHttp.TIMEOUT), new VenueHttp(http, clob, VenueHttp.TIMEOUT));
    }

    PolymarketMarkets(VenueHttp gamma, VenueHttp clob) {
        this.gamma = gamma;
        this.clob = clob;
    }

    @Override
    public Listing market(MarketSlug slug) {
        Call call = Call.get("/markets/slug/" + slug.value(), "", Map.of());
        return Reads.body(call, gamma.send(call))
                .map(text -> GammaMarket.listing(slug, text))
                .orElseGet(() -> new Listing.Absent(slug));
    }

    @Override
    public List<BookReading> books(List<TokenId> tokens) {
        if (tokens.isEmpty()) {
            return List.of();
        }
        Call call = Call.post("/books", ClobBooks.request(tokens), Map.of());
        return Reads.body(call, clob.send(call))
                .map(text -> ClobBooks.readings(tokens, text))
                .orElseGet(() -> ClobBooks.unusable(tokens, "expected books, found status 404"));
    }
}
