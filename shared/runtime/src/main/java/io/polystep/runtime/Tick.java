package io.polystep.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What a schedule sends.
 *
 * @param scheduledAt the time it was due, ISO-8601; absent when a person invokes the function by hand
 */
public record Tick(@Nullable String scheduledAt) {}
