package io.polystep.local.states;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A loaded and checked state machine. Immutable; its expressions are parsed already. */
public final class Definition {

    private final Flow flow;

    private final Optional<Duration> timeout;

    Definition(Flow flow, Optional<Duration> timeout) {
        this.flow = flow;
        this.timeout = timeout;
    }

    /**
     * Reads a definition from a file.
     *
     * @param file an Amazon States Language file, UTF-8
     * @param substitutions values for <code>${Name}</code> placeholders, as in SAM's {@code DefinitionSubstitutions}
     * @throws DefinitionException when the file is not a machine that this engine runs
     * @throws IOException when the file cannot be read
     */
    public static Definition read(Path file, Map<String, String> substitutions) throws IOException {
        return parse(String.valueOf(file.getFileName()), Files.readString(file), substitutions);
    }

    /**
     * Reads a definition from text.
     *
     * @param label what error messages call the text, usually the file name
     * @param text Amazon States Language
     * @param substitutions values for <code>${Name}</code> placeholders
     * @throws DefinitionException when the text is not a machine that this engine runs
     */
    public static Definition parse(String label, String text, Map<String, String> substitutions) {
        return DefinitionReader.read(label, text, substitutions);
    }

    Flow flow() {
        return flow;
    }

    /** How long an execution may take in all; empty means without limit. */
    Optional<Duration> timeout() {
        return timeout;
    }
}
