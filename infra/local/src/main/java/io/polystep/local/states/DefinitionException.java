package io.polystep.local.states;

/** A state-machine file that cannot be run. The message names file, state and field, and what was expected there. */
public final class DefinitionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DefinitionException(String where, String problem) {
        super(where + ": " + problem);
    }
}
