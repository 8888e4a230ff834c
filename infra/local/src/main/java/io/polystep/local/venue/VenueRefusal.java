package io.polystep.local.venue;

/** A request that the venue refuses, in the venue's own words. */
final class VenueRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    VenueRefusal(int status, String text) {
        super(text, null, false, false);
        this.status = status;
    }

    static VenueRefusal badRequest(String text) {
        return new VenueRefusal(400, text);
    }

    static VenueRefusal invalidPayload() {
        return badRequest("Invalid order payload");
    }

    static VenueRefusal unauthorised() {
        return new VenueRefusal(401, "Unauthorized/Invalid api key");
    }

    int status() {
        return status;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
