package io.polystep.local.fuzz;

import java.util.Optional;

/** The rule about refusals: a reason that somebody can use, and no longer than a line in a log may be. */
final class Reasons implements Rule {
    private static final int LONGEST = 2_000;

    @Override
    public Optional<String> breach(Payload payload, Verdict verdict) {
        return verdict instanceof Verdict.Refused(String reason) ? breach(reason) : Optional.empty();
    }

    private static Optional<String> breach(String reason) {
        if (reason.length() > LONGEST) {
            return Optional.of("long reason: expected at most " + LONGEST + " characters, found " + reason.length()
                    + ": " + reason.substring(0, 80) + "...");
        }
        boolean useful = reason.contains("xpected ")
                || reason.contains("status ")
                || reason.contains("no whole answer")
                || reason.contains("answered");
        return useful ? Optional.empty() : Optional.of("reason without what was expected: '" + reason + "'");
    }
}
