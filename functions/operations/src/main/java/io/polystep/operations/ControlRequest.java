package io.polystep.operations;

import org.jspecify.annotations.Nullable;

/**
 * What an operator wants.
 *
 * @param command {@code halt}, {@code resume}, {@code cancel-all}, {@code drain} or {@code status}
 * @param scope {@code global}, {@code strategy:<name>} or {@code market:<condition>}; absent means {@code global}
 * @param reason why, for the audit item; needed to halt, resume and drain
 * @param actor who, for the audit item; needed to halt, resume and drain
 */
public record ControlRequest(
        @Nullable String command,
        @Nullable String scope,
        @Nullable String reason,
        @Nullable String actor) {}
