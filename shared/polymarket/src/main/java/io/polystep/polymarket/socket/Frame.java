package io.polystep.polymarket.socket;

import java.util.List;

/**
 * One text frame, read.
 *
 * @param messages what could be read, in order
 * @param rejected what could not
 * @param <M> the channel's messages
 */
public record Frame<M>(List<M> messages, List<Rejected> rejected) {
    /** Copies the lists. */
    public Frame {
        messages = List.copyOf(messages);
        rejected = List.copyOf(rejected);
    }
}
