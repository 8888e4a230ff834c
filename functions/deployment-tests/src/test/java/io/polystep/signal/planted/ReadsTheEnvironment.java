package io.polystep.signal.planted;

/** Planted to break a rule. */
public final class ReadsTheEnvironment {
    private ReadsTheEnvironment() {}

    static String home() {
        return String.valueOf(System.getenv("HOME"));
    }
}
