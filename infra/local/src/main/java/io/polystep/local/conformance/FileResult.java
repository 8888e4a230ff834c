package io.polystep.local.conformance;

import java.util.List;
import java.util.Optional;

/**
 * What running one file gave.
 *
 * @param name the file's name without {@code .json}
 * @param remark what a reader should know about the file; empty when there is nothing
 * @param cases one entry per case, or the single reason why the file could not be run
 */
public record FileResult(String name, String remark, List<CaseResult> cases) {
    /**
     * What one case gave.
     *
     * @param id the case's name
     * @param failure why it failed; empty when it passed
     */
    public record CaseResult(String id, Optional<String> failure) {}

    /** Keeps a copy. */
    public FileResult {
        cases = List.copyOf(cases);
    }

    static FileResult unusable(String name, String why) {
        return new FileResult(name, "", List.of(new CaseResult("file", Optional.of(why))));
    }

    /** The cases that failed. */
    public List<CaseResult> failures() {
        return cases.stream().filter(result -> result.failure().isPresent()).toList();
    }

    /** How many cases passed. */
    public int passed() {
        return cases.size() - failures().size();
    }

    /** For example {@code fees: 100 passed, 0 failed}. */
    public String line() {
        return name + ": " + passed() + " passed, " + failures().size() + " failed";
    }
}
