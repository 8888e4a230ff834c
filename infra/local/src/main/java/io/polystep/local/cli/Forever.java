package io.polystep.local.cli;

import java.util.concurrent.CountDownLatch;

/** Keeps an engine up until the process is stopped, or its thread is interrupted; then closes it. */
final class Forever {
    private Forever() {}

    static void untilStopped(Runnable close) {
        Thread hook = Thread.ofPlatform().unstarted(close);
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Runtime.getRuntime().removeShutdownHook(hook);
            close.run();
            Thread.currentThread().interrupt();
        }
    }
}
