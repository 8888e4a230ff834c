package io.polystep.local.venue;

/**
 * What {@code GET /api/geoblock} says about the caller.
 *
 * @param blocked true when trading is refused from there
 * @param ip the caller's address
 * @param country two letters
 * @param region a part of the country, may be empty
 */
public record GeoAnswer(boolean blocked, String ip, String country, String region) {
    /** Nobody is blocked on loopback. */
    public static final GeoAnswer OPEN = new GeoAnswer(false, "127.0.0.1", "IE", "L");
}
