package io.polystep.signal.planted;

import java.util.concurrent.atomic.AtomicLong;

/** Planted to break a rule. */
public final class KeepsState {
    static final AtomicLong COUNT = new AtomicLong();

    private KeepsState() {}
}
