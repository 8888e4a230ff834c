package io.polystep.domain.redemption;

import java.time.Instant;

/**
 * One transaction of a redemption. Those that replace one another have the same nonce; any one of them may be mined, so
 * none is ever forgotten.
 *
 * @param transaction the signed bytes
 * @param at when they were signed; they are stored before they are broadcast
 */
public record Attempt(SignedTransaction transaction, Instant at) {}
