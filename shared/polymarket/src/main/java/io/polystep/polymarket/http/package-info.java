/**
 * One HTTP exchange at a time with a deadline, a bound on the answer's size and a request id. Whatever the network does
 * is a value of {@link io.polystep.polymarket.http.Answer}; nothing is retried here.
 */
@NullMarked
package io.polystep.polymarket.http;

import org.jspecify.annotations.NullMarked;
