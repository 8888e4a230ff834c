package io.polystep.signal.planted;

import io.polystep.local.cloud.LocalCloud;

/** Planted to break a rule. */
public record KnowsTheWorld(LocalCloud cloud) {}
