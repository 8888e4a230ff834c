package io.polystep.polymarket;

import io.polystep.domain.market.MarketSlug;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.port.MarketVenue;
import io.polystep.polymarket.clob.ClobPublic;
import io.polystep.polymarket.http.Call;
import io.polystep.polymarket.http.Caller;
import io.polystep.polymarket.http.Denial;
import io.polystep.polymarket.http.Finding;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.http.Visit;
import io.polystep.polymarket.wire.ClobBooks;
import io.polystep.polymarket.wire.GammaMarket;
import java.util.List;
import java.util.Map;

/** The venue's public side within one invocation: listings from Gamma, books from the CLOB. */
final class PolymarketMarkets implements MarketVenue {
    private final Caller gamma;
    private final ClobPublic clob;
    private final Visit visit;

    PolymarketMarkets(Caller gamma, ClobPublic clob, Visit visit) {
        this.gamma = gamma;
        this.clob = clob;
        this.visit = visit;
    }

    @Override
    public Listing market(MarketSlug slug) {
        Call call = Call.get("/markets/slug/" + slug.value(), "", Map.of());
        Outcome<Listing> outcome = gamma.read(call, visit.deadline(), text -> GammaMarket.listing(slug, text));
        Listing listing = outcome.refusedFor(Denial.NOT_FOUND) ? new Listing.Absent(slug) : outcome.orFault();
        visit.count(Finding.UNREADABLE, listing instanceof Listing.Unusable ? 1 : 0);
        return listing;
    }

    @Override
    public List<BookReading> books(List<TokenId> tokens) {
        if (tokens.isEmpty()) {
            return List.of();
        }
        Outcome<List<BookReading>> outcome = clob.books(tokens, visit.deadline());
        return outcome.refusedFor(Denial.NOT_FOUND)
                ? ClobBooks.unusable(tokens, "expected books, found status 404")
                : outcome.orFault();
    }
}
