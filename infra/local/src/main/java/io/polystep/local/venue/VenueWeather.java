package io.polystep.local.venue;

/** What goes wrong between a client and the venue: asked once for each request, before anything else. */
@FunctionalInterface
public interface VenueWeather {
    /** Nothing goes wrong. */
    VenueWeather CLEAR = (method, path) -> new Sky.Clear();

    /** What happens to one request. Called from any thread. */
    Sky at(String method, String path);

    /** What can happen to a request. */
    sealed interface Sky {
        /** It is answered. */
        record Clear() implements Sky {}

        /**
         * It is turned away unread, for example 425, 429, 500 or 503.
         *
         * @param status HTTP status
         * @param text the venue's words
         */
        record Refuse(int status, String text) implements Sky {}

        /** It is carried out, and the connection breaks before the answer. */
        record LoseAnswer() implements Sky {}

        /** The connection breaks before it is read. */
        record LoseRequest() implements Sky {}
    }
}
