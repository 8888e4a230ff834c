package io.polystep.polymarket.socket;

import java.util.List;

/**
 * The outcome of one input.
 *
 * @param next the new state
 * @param actions what to do, in order
 */
public record LinkStep(LinkState next, List<LinkAction> actions) {
    /** Copies the list. */
    public LinkStep {
        actions = List.copyOf(actions);
    }

    static LinkStep stay(LinkState state) {
        return new LinkStep(state, List.of());
    }
}
