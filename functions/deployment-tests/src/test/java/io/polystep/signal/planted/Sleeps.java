package io.polystep.signal.planted;

import java.time.Duration;

/** Planted to break a rule. */
public final class Sleeps {
    private Sleeps() {}

    static void waitALittle() throws InterruptedException {
        Thread.sleep(Duration.ofMillis(1));
    }
}
