package io.polystep.domain.reconciliation;

/** What a comparison came to, from best to worst. */
public enum Status {
    /** Equal to the micro-unit. */
    EQUAL,
    /** Different by no more than what is on its way can explain. */
    IN_FLIGHT,
    /** There was nothing to compare, or it could not be read. Never green. */
    UNKNOWN,
    /** Different; somebody should look. */
    WARN,
    /** Different; no new risk until a person has looked. */
    BLOCK
}
