package io.polystep.local.venue;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.FeeSchedule;
import io.polystep.local.session.BookSource;
import io.polystep.local.session.RecordedSession;
import io.polystep.local.session.SessionMarket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The markets of a session, by slug, condition and token. */
final class VenueMarkets {
    private final List<VenueMarket> all = new ArrayList<>();
    private final Map<String, VenueMarket> bySlug = new HashMap<>();
    private final Map<ConditionId, VenueMarket> byCondition = new HashMap<>();
    private final Map<TokenId, VenueMarket> byToken = new HashMap<>();

    private final RecordedSession session;

    VenueMarkets(RecordedSession session, FeeSchedule assumedFees, TickRule ticks) {
        this.session = session;
        for (SessionMarket terms : session.markets()) {
            add(new VenueMarket(
                    terms, terms.fees().orElse(assumedFees), new LiveBook(terms, session.replay(terms), ticks)));
        }
    }

    private void add(VenueMarket market) {
        SessionMarket terms = market.terms();
        all.add(market);
        bySlug.put(terms.slug().value(), market);
        byCondition.put(terms.condition(), market);
        byToken.put(terms.first(), market);
        byToken.put(terms.second(), market);
    }

    /** The recorded messages of a market from the beginning; the caller closes them. */
    BookSource replay(VenueMarket market) {
        return session.replay(market.terms());
    }

    List<VenueMarket> all() {
        return List.copyOf(all);
    }

    Optional<VenueMarket> bySlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** The market of a condition given as text; malformed text is an unknown condition. */
    Optional<VenueMarket> byCondition(String condition) {
        try {
            return Optional.ofNullable(byCondition.get(new ConditionId(condition)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The market of a known condition. */
    VenueMarket of(ConditionId condition) {
        VenueMarket market = byCondition.get(condition);
        if (market == null) {
            throw new IllegalStateException("expected condition " + condition
                    + " in the session, found none: the log belongs to another session");
        }
        return market;
    }

    /** The market of a token given as text; malformed text is an unknown token. */
    Optional<VenueMarket> byToken(String token) {
        try {
            return Optional.ofNullable(byToken.get(new TokenId(token)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
