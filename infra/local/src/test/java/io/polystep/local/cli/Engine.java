package io.polystep.local.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine;

/** A command that runs until it is stopped, on its own thread. */
final class Engine implements AutoCloseable {
    private static final long MOST_SECONDS = 60;

    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final StringWriter err = new StringWriter();
    private final AtomicInteger code = new AtomicInteger(-1);
    private final Thread thread;

    private Engine(String... arguments) {
        CommandLine line = Polystep.commandLine();
        line.setOut(new PrintWriter(new Lines(lines)));
        line.setErr(new PrintWriter(err));
        thread = Thread.ofPlatform().start(() -> code.set(line.execute(arguments)));
    }

    static Engine start(String... arguments) {
        return new Engine(arguments);
    }

    /** Waits for a line that begins like this and gives the rest of it. */
    String after(String beginning) throws InterruptedException {
        for (String line = lines.poll(MOST_SECONDS, TimeUnit.SECONDS);
                line != null;
                line = lines.poll(MOST_SECONDS, TimeUnit.SECONDS)) {
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length()).strip();
            }
        }
        throw new AssertionError("expected a line that begins with '" + beginning + "', found none; " + err);
    }

    /** Stops it and gives its exit code. */
    int stop() throws InterruptedException {
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(MOST_SECONDS));
        assertTrue(!thread.isAlive());
        return code.get();
    }

    /** Stops it without waiting, for a test that has failed before. */
    @Override
    public void close() {
        thread.interrupt();
    }

    /** Hands on whole lines. */
    private static final class Lines extends Writer {
        private final LinkedBlockingQueue<String> lines;
        private final StringBuilder begun = new StringBuilder();

        Lines(LinkedBlockingQueue<String> lines) {
            this.lines = lines;
        }

        @Override
        public void write(char[] text, int offset, int length) {
            begun.append(text, offset, length);
            for (int end = begun.indexOf("\n"); end >= 0; end = begun.indexOf("\n")) {
                lines.add(begun.substring(0, end).stripTrailing());
                begun.delete(0, end + 1);
            }
        }

        @Override
        public void flush() {
            // Whole lines are handed on as they come.
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
