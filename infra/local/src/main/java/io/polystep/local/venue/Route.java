package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;

/** Answers one kind of request. */
@FunctionalInterface
interface Route {
    /** The answer's JSON; a refusal is thrown as {@link VenueRefusal}. */
    JsonNode answer(VenueRequest request);
}
