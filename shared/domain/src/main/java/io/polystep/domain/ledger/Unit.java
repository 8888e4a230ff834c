package io.polystep.domain.ledger;

import io.polystep.domain.Excerpt;
import io.polystep.domain.market.TokenId;

/** What a posting counts. Postings of one entry sum to zero in each unit. */
public sealed interface Unit {
    /** Millionths of a collateral dollar. */
    record Dollars() implements Unit {
        @Override
        public String toString() {
            return "USD";
        }
    }

    /** Wei of the chain's gas coin. */
    record Wei() implements Unit {
        @Override
        public String toString() {
            return "WEI";
        }
    }

    /**
     * Millionths of a share of one outcome.
     *
     * @param token the outcome
     */
    record OutcomeShares(TokenId token) implements Unit {
        @Override
        public String toString() {
            return "SHARES:" + token;
        }
    }

    /** The dollars unit. */
    Unit DOLLARS = new Dollars();

    /** The wei unit. */
    Unit WEI = new Wei();

    /** The unit whose text form is {@code text}. */
    static Unit of(String text) {
        return switch (text) {
            case "USD" -> DOLLARS;
            case "WEI" -> WEI;
            default -> {
                if (text.startsWith("SHARES:")) {
                    yield new OutcomeShares(new TokenId(text.substring("SHARES:".length())));
                }
                throw new IllegalArgumentException(
                        "expected USD, WEI or SHARES:<token>, found '" + Excerpt.of(text) + "'");
            }
        };
    }
}
