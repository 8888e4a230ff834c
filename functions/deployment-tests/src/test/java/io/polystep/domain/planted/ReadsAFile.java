package io.polystep.domain.planted;

import java.nio.file.Path;

/** Planted to break a rule. */
public record ReadsAFile(Path file) {}
