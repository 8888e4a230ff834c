package io.polystep.polymarket.clob;

import io.polystep.domain.market.TokenId;

/** Whose balance is asked for. */
public sealed interface BalanceKind {
    /** The dollar that the venue trades in. */
    record Collateral() implements BalanceKind {}

    /**
     * Outcome shares.
     *
     * @param token which
     */
    record Conditional(TokenId token) implements BalanceKind {}

    /**
     * Outcome shares of Protocol V2.
     *
     * @param position which
     */
    record ConditionalV2(TokenId position) implements BalanceKind {}

    /** The query parameters. */
    default String query() {
        return switch (this) {
            case Collateral _ -> "asset_type=COLLATERAL";
            case Conditional(TokenId token) -> "asset_type=CONDITIONAL&token_id=" + token;
            case ConditionalV2(TokenId position) -> "asset_type=CONDITIONAL-V2&token_id=" + position;
        };
    }
}
