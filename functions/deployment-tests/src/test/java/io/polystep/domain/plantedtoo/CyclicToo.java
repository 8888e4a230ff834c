package io.polystep.domain.plantedtoo;

import io.polystep.domain.planted.Cyclic;

/** Planted to break a rule. */
public record CyclicToo(Cyclic other) {}
