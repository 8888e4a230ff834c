package io.polystep.local.venue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.local.session.SessionMarket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A tag of the listing service.
 *
 * @param id the venue's number
 * @param slug its name in addresses
 * @param label its name for people
 */
record MarketTag(String id, String slug, String label) {
    private static final List<MarketTag> CRYPTO = List.of(
            new MarketTag("21", "crypto", "Crypto"),
            new MarketTag("1312", "crypto-prices", "Crypto Prices"),
            new MarketTag("101757", "recurring", "Recurring"),
            new MarketTag("102127", "up-or-down", "Up or Down"));
    private static final MarketTag FIVE_MINUTES = new MarketTag("102892", "5M", "5M");

    /** The tags of a window market; the numbers are the venue's own. */
    static List<MarketTag> of(SessionMarket terms) {
        List<MarketTag> tags = new ArrayList<>(CRYPTO);
        if (Duration.between(terms.window().start(), terms.window().end()).equals(Duration.ofMinutes(5))) {
            tags.add(FIVE_MINUTES);
        }
        return tags;
    }

    ObjectNode json() {
        return Wire.object().put("id", id).put("label", label).put("slug", slug);
    }
}
