package io.polystep.local.fuzz;

/** What a decoder said of a payload. */
sealed interface Verdict {
    /** The payload means this. */
    record Read(Object value) implements Verdict {}

    /** The payload was refused, with the reason that its reader gets to see. */
    record Refused(String reason) implements Verdict {}
}
