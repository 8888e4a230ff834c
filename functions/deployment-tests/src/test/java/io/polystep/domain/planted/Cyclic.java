package io.polystep.domain.planted;

import io.polystep.domain.plantedtoo.CyclicToo;

/** Planted to break a rule. */
public record Cyclic(CyclicToo other) {}
