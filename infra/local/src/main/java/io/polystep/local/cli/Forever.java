package io.polystep.local.cli;

import java.util.concurrent.CountDownLatch;

/** Keeps an engine up until the process is stopped. */
final class Forever {
    private Forever() {}

    static void untilStopped(Runnable close) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(close));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
