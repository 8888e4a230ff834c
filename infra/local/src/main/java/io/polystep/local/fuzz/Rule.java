package io.polystep.local.fuzz;

import java.util.Optional;

/** What must hold between a payload and what was made of it. */
@FunctionalInterface
interface Rule {
    /** What is wrong, or empty. */
    Optional<String> breach(Payload payload, Verdict verdict);
}
