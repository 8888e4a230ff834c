package io.polystep.ledger;

import io.polystep.domain.market.Window;
import java.time.Instant;

/** The time that a market asks about, inside the market. */
final class WindowShape {
    private static final Field<Instant> START = new Field<>("start", Kinds.TIME);
    private static final Field<Instant> END = new Field<>("end", Kinds.TIME);

    static final Shape<Window> SHAPE = Shape.of(Window.class)
            .with(START, Window::start)
            .with(END, Window::end)
            .builtBy(WindowShape::build);

    private WindowShape() {}

    private static Window build(Item item) {
        return new Window(item.get(START), item.get(END));
    }
}
