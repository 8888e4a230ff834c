package io.polystep.placement;

import io.polystep.runtime.IntentJson;

/**
 * What the first step gets: the state machine's input.
 *
 * @param intent the wish
 */
public record IntentRequest(IntentJson intent) {}
