package io.polystep.local.states;

/** A request that the engine refuses, with the reason in the service's terms. Nothing has changed. */
public final class ExecutionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a request is refused. */
    public enum Reason {
        /** The name is taken by another input, or by an execution that has ended. */
        EXECUTION_ALREADY_EXISTS("ExecutionAlreadyExistsException"),
        /** No execution of that name or ARN. */
        EXECUTION_DOES_NOT_EXIST("ExecutionDoesNotExistException"),
        /** The execution runs, or has succeeded. */
        EXECUTION_NOT_REDRIVABLE("ExecutionNotRedrivableException"),
        /** No machine is registered under that name or ARN. */
        STATE_MACHINE_DOES_NOT_EXIST("StateMachineDoesNotExistException"),
        /** The name has characters or a length that the service refuses. */
        INVALID_NAME("InvalidNameException"),
        /** The input is too large. */
        INVALID_EXECUTION_INPUT("InvalidExecutionInputException");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The service's exception name. */
        public String code() {
            return code;
        }
    }

    private final Reason reason;

    ExecutionRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why the request is refused. */
    public Reason reason() {
        return reason;
    }
}
