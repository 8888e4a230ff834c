package io.polystep.local.simulation.world;

import java.net.URI;
import java.util.Map;

/**
 * A request as it leaves a function.
 *
 * @param method upper case
 * @param target the whole address
 * @param headers by lower-case name
 * @param body the exact text, empty when there is none
 */
public record WireRequest(String method, URI target, Map<String, String> headers, String body) {}
