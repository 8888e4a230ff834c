package io.polystep.local.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command prints.
 *
 * @param out standard output
 * @param err standard error, for progress and remarks
 */
record Console(PrintWriter out, PrintWriter err) {
    /** The writers of a parsed command; picocli sets the spec before it calls a command. */
    static Console of(@Nullable CommandSpec spec) {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        return new Console(commandLine.getOut(), commandLine.getErr());
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    void remark(String text) {
        err.println(text);
        err.flush();
    }
}
