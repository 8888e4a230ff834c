package io.polystep.ledger;

import io.polystep.domain.market.Outcome;
import io.polystep.domain.market.TokenId;

/** One side of a market, inside the market. */
final class OutcomeShape {
    private static final Field<String> LABEL = new Field<>("label", Kinds.TEXT);
    private static final Field<TokenId> TOKEN = new Field<>("token", Kinds.TOKEN);

    static final Shape<Outcome> SHAPE = Shape.of(Outcome.class)
            .with(LABEL, Outcome::label)
            .with(TOKEN, Outcome::token)
            .builtBy(OutcomeShape::build);

    private OutcomeShape() {}

    private static Outcome build(Item item) {
        return new Outcome(item.get(LABEL), item.get(TOKEN));
    }
}
