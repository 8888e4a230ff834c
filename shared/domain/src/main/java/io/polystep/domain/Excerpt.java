package io.polystep.domain;

/** The beginning of a foreign text, for a message: a decoder must not repeat megabytes that somebody else chose. */
public final class Excerpt {
    private static final int LONGEST = 120;

    private Excerpt() {}

    /** The text itself up to 120 characters, otherwise its beginning and an ellipsis. */
    public static String of(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
