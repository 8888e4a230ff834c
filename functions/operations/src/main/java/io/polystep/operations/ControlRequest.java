package io.polystep.operations;

import org.jspecify.annotations.Nullable;

/**
 * What an operator wants.
 *
 * @param command {@code halt}, {@code resume}, {@code cancel}, {@code cancel-all}, {@code drain}, {@code accept-nonce} or
 *     {@code status}
 * @param scope {@code global}, {@code strategy:<name>} or {@code market:<condition>}; absent means {@code global}
 * @param reason why, for the audit item; needed to halt, resume, cancel and drain
 * @param actor who, for the audit item; needed to halt, resume, cancel and drain
 * @param order hash of the order to cancel
 * @param nonce what the chain has mined, as a whole number; needed to accept a nonce
 */
public record ControlRequest(
        @Nullable String command,
        @Nullable String scope,
        @Nullable String reason,
        @Nullable String actor,
        @Nullable String order,
        @Nullable String nonce) {}
