package io.polystep.operations;

/**
 * What came of a command.
 *
 * @param command as asked
 * @param done true when it is done whole; a drain is done when no order is open
 * @param text one line for people
 * @param status how things stand now
 */
public record ControlAnswer(String command, boolean done, String text, Status status) {}
