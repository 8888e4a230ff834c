package io.polystep.local.cli;

import io.polystep.local.run.Progress;
import java.util.Optional;

/** One line on a terminal that shows virtual time, windows, orders and equity; nothing when output is not a terminal. */
final class ProgressBar implements Progress, AutoCloseable {
    private static final int WIDTH = 30;

    private final Console console;
    private final boolean visible;
    private String shown = "";

    ProgressBar(Console console, boolean visible) {
        this.console = console;
        this.visible = visible;
    }

    static ProgressBar onTerminal(Console console) {
        return new ProgressBar(
                console,
                Optional.ofNullable(System.console())
                        .filter(java.io.Console::isTerminal)
                        .isPresent());
    }

    @Override
    public boolean wanted() {
        return visible;
    }

    @Override
    public void at(Step step) {
        int filled = WIDTH * step.windowsDone() / Math.max(1, step.windows());
        String line = "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + step.now() + "  windows "
                + step.windowsDone() + "/" + step.windows() + "  orders " + step.orders() + "  equity " + step.equity();
        if (!line.equals(shown)) {
            console.err().print("\r" + line + " ".repeat(Math.max(0, shown.length() - line.length())));
            console.err().flush();
            shown = line;
        }
    }

    @Override
    public void close() {
        if (!shown.isEmpty()) {
            console.err().print("\r" + " ".repeat(shown.length()) + "\r");
            console.err().flush();
        }
    }
}
