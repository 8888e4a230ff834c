package io.polystep.ledger;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.MarketSlug;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.Outcome;
import io.polystep.domain.market.ResolutionRule;
import io.polystep.domain.market.Window;
import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.TickSize;
import java.time.Duration;
import java.util.List;

/** A market's terms: inside its orders and on the board. */
final class MarketShape {
    private static final String SPOT = "CHAINLINK_SPOT";
    private static final String TWAP = "CHAINLINK_TWAP ";

    private static final Field<ConditionId> CONDITION = new Field<>("condition", Kinds.CONDITION);
    private static final Field<MarketSlug> SLUG =
            new Field<>("slug", Kind.text(MarketSlug.class, MarketSlug::value, MarketSlug::new));
    private static final Field<String> ASSET = new Field<>("asset", Kinds.TEXT);
    private static final Field<MarketVersion> VERSION = new Field<>("version", Kind.constant(MarketVersion.class));
    private static final Field<Boolean> NEG_RISK = new Field<>("negRisk", Kinds.FLAG);
    private static final Field<List<Outcome>> OUTCOMES =
            new Field<>("outcomes", Kind.list(Kind.map(Outcome.class, OutcomeShape.SHAPE)));
    private static final Field<TickSize> TICK =
            new Field<>("tick", Kind.text(TickSize.class, TickSize::toString, TickSize::of));
    private static final Field<Shares> MINIMUM_SIZE = new Field<>("minimumSize", Kinds.SHARES);
    private static final Field<FeeSchedule> FEES =
            new Field<>("fees", Kind.map(FeeSchedule.class, FeeScheduleShape.SHAPE));
    private static final Field<Window> WINDOW = new Field<>("window", Kind.map(Window.class, WindowShape.SHAPE));
    private static final Field<ResolutionRule> RULE =
            new Field<>("rule", Kind.text(ResolutionRule.class, MarketShape::text, MarketShape::rule));

    static final Shape<Market> SHAPE = Shape.of(Market.class)
            .with(CONDITION, Market::condition)
            .with(SLUG, Market::slug)
            .with(ASSET, Market::asset)
            .with(VERSION, Market::version)
            .with(NEG_RISK, Market::negRisk)
            .with(OUTCOMES, Market::outcomes)
            .with(TICK, Market::tick)
            .with(MINIMUM_SIZE, Market::minimumSize)
            .with(FEES, Market::fees)
            .with(WINDOW, Market::window)
            .with(RULE, Market::rule)
            .builtBy(MarketShape::build);

    private MarketShape() {}

    private static Market build(Item item) {
        return new Market(
                item.get(CONDITION),
                item.get(SLUG),
                item.get(ASSET),
                item.get(VERSION),
                item.get(NEG_RISK),
                item.get(OUTCOMES),
                item.get(TICK),
                item.get(MINIMUM_SIZE),
                item.get(FEES),
                item.get(WINDOW),
                item.get(RULE));
    }

    private static String text(ResolutionRule rule) {
        return switch (rule) {
            case ResolutionRule.ChainlinkSpot spot -> SPOT;
            case ResolutionRule.ChainlinkTwap twap -> TWAP + twap.lookback();
        };
    }

    private static ResolutionRule rule(String text) {
        if (text.equals(SPOT)) {
            return new ResolutionRule.ChainlinkSpot();
        }
        if (text.startsWith(TWAP)) {
            return new ResolutionRule.ChainlinkTwap(Duration.parse(text.substring(TWAP.length())));
        }
        throw new IllegalArgumentException("expected " + SPOT + " or " + TWAP + "<duration>, found '" + text + "'");
    }
}
