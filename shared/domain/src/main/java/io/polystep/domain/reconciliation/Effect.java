package io.polystep.domain.reconciliation;

import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Usdc;
import java.util.HashMap;
import java.util.Map;

/**
 * What something does to the wallet: dollars and shares, each of any sign.
 *
 * @param cash dollars gained
 * @param shares millionths of a share gained, by token; never holds a zero
 */
record Effect(Usdc cash, Map<TokenId, Long> shares) {
    static final Effect NONE = new Effect(Usdc.ZERO, Map.of());

    Effect {
        Map<TokenId, Long> kept = new HashMap<>(shares);
        kept.values().removeIf(amount -> amount == 0);
        shares = Map.copyOf(kept);
    }

    Effect plus(Effect other) {
        Map<TokenId, Long> sum = new HashMap<>(shares);
        other.shares.forEach((token, amount) -> sum.merge(token, amount, Math::addExact));
        return new Effect(cash.plus(other.cash), sum);
    }

    long shares(TokenId token) {
        return shares.getOrDefault(token, 0L);
    }
}
