/**
 * State-machine interpreter: runs the deployed Amazon States Language files, JSONata dialect only, as a discrete-event
 * engine on a clock that is handed in.
 *
 * <p>Entry points: {@link io.polystep.local.states.Definition#read} loads a file,
 * {@link io.polystep.local.states.StateMachines} runs and remembers executions,
 * {@link io.polystep.local.states.LocalStepFunctions} shows them through the SDK's client interface, and
 * {@link io.polystep.local.states.StatesRun} runs one file with mocked tasks. Nothing here blocks, sleeps or reads the
 * system clock; nothing is safe for use by several threads at once.
 */
@NullMarked
package io.polystep.local.states;

import org.jspecify.annotations.NullMarked;
