package io.polystep.local.states;

/** The names of machines and executions. A machine may be registered under an ARN or under a plain name. */
final class Arns {

    private static final String MACHINE = ":stateMachine:";

    private Arns() {}

    static String execution(String machine, String name) {
        return machine.replace(MACHINE, ":execution:") + ":" + name;
    }

    static String machineName(String machine) {
        int at = machine.indexOf(MACHINE);
        return at < 0 ? machine : machine.substring(at + MACHINE.length());
    }
}
