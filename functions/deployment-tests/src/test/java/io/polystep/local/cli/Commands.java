package io.polystep.local.cli;

import picocli.CommandLine.Model.CommandSpec;

/** What the command line knows, for the test of the documents. */
public final class Commands {
    private Commands() {}

    /** The specification of {@code polystep} itself, with its commands below it. */
    public static CommandSpec root() {
        return Polystep.commandLine().getCommandSpec();
    }
}
