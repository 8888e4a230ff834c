package io.polystep.domain.reconciliation;

import io.polystep.domain.market.TokenId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which outcomes are compared in one look. Everything that can still pay is, each time; of the lost shares, which stay in
 * the wallet for ever, some are, another part each minute, so that all have their turn.
 */
public final class TokenSample {
    private static final long MINUTE = 60;

    private TokenSample() {}

    /**
     * The sample of a time.
     *
     * @param most how many tokens without an open position, at most
     */
    public static Set<TokenId> of(BookView books, Instant now, int most) {
        Set<TokenId> chosen = new LinkedHashSet<>();
        books.markets().keySet().stream()
                .filter(token -> books.positionShares(token) != 0)
                .forEach(chosen::add);
        books.orders().stream()
                .filter(order -> !order.closed())
                .map(order -> order.intent().token())
                .forEach(chosen::add);
        List<TokenId> rest = books.markets().keySet().stream()
                .filter(token -> !chosen.contains(token))
                .sorted(Comparator.comparing(TokenId::value))
                .toList();
        long first = Math.multiplyExact(Math.floorDiv(now.getEpochSecond(), MINUTE), (long) most);
        for (int i = 0; i < Math.min(most, rest.size()); i++) {
            chosen.add(rest.get(Math.floorMod(first + i, rest.size())));
        }
        return chosen;
    }
}
