package io.polystep.local.fuzz;

/**
 * A case in which a decoder did what none may do.
 *
 * @param seed of the campaign
 * @param decoder its name
 * @param number of the case among the decoder's cases, from zero
 * @param payload the smallest payload found that does the same
 * @param breach what is wrong
 */
public record Failure(long seed, String decoder, long number, String payload, String breach) {
    /** The command that runs this one case again. */
    public String replay() {
        return "./polystep fuzz --seed " + seed + " --decoder " + decoder + " --replay " + number;
    }
}
