package io.polystep.local.states;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What every step needs from outside.
 *
 * @param clock the engine's time
 * @param random jitter, {@code $random} and {@code $uuid}
 * @param functions the JSONata functions over the same two
 * @param tasks where Task states go
 */
record Engine(InstantSource clock, RandomGenerator random, JsonataFunctions functions, StateTasks tasks) {}
