package io.polystep.local.cli;

/** What the process answers its caller. */
final class ExitCode {
    /** Done, and every proof holds. */
    static final int OK = 0;
    /** Done, but a proof fails. */
    static final int NOT_PROVEN = 1;
    /** The command line is wrong. */
    static final int USAGE = 2;
    /** The input cannot be used, or something outside is in the way; the message says what. */
    static final int BAD_INPUT = 3;

    private ExitCode() {}
}
