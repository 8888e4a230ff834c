package io.polystep.deployment;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;

/** Everything that anybody logs, at every level, while it is open. */
final class LogLines extends AbstractAppender implements AutoCloseable {
    /**
     * One event.
     *
     * @param level how serious
     * @param logger who
     * @param correlation the intent key or condition; empty when there is none
     * @param text message and stack trace
     */
    record Line(Level level, String logger, String correlation, String text) {}

    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final Level levelBefore;
    private final Map<String, Appender> appendersBefore;

    private LogLines(LoggerConfig root) {
        super("log-lines", null, null, true, Property.EMPTY_ARRAY);
        this.levelBefore = root.getLevel();
        this.appendersBefore = Map.copyOf(root.getAppenders());
    }

    /** From now on lines come here and nowhere else. */
    static LogLines open() {
        LogLines opened = new LogLines(root());
        opened.start();
        opened.appendersBefore.keySet().forEach(root()::removeAppender);
        root().addAppender(opened, Level.ALL, null);
        Configurator.setRootLevel(Level.ALL);
        return opened;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void append(LogEvent event) {
        StringWriter text = new StringWriter();
        text.append(event.getMessage().getFormattedMessage())
                .append(' ')
                .append(event.getContextData().toString());
        if (event.getThrown() != null) {
            event.getThrown().printStackTrace(new PrintWriter(text));
        }
        Object correlation = event.getContextData().getValue("correlation_id");
        lines.add(new Line(
                event.getLevel(),
                event.getLoggerName(),
                correlation == null ? "" : correlation.toString(),
                text.toString()));
    }

    @Override
    public void close() {
        root().removeAppender(getName());
        appendersBefore.values().forEach(appender -> root().addAppender(appender, null, null));
        Configurator.setRootLevel(levelBefore);
        stop();
    }

    private static LoggerConfig root() {
        return ((LoggerContext) LogManager.getContext(false)).getConfiguration().getRootLogger();
    }
}
