/**
 * The steps of one order, each a small class over the ports with a Lambda handler in front: reserve, sign, submit, track,
 * resolve, settle, release. Every step may run any number of times from any stored state and ends the same; the order of
 * the steps is in infra/statemachines/place-order.asl.json.
 */
@NullMarked
package io.polystep.placement;

import org.jspecify.annotations.NullMarked;
