package io.polystep.local.conformance;

import io.polystep.local.conformance.FileResult.CaseResult;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Runs vector files. */
public final class Conformance {
    private static final String ENDING = ".json";

    private Conformance() {}

    /**
     * Runs every file of a source. A file that is damaged, of unknown kind, or published but not there is a failure.
     *
     * @param subset true to accept that published files are not there
     * @return one result per file, by name
     */
    public static List<FileResult> run(VectorSource source, boolean subset) {
        TreeSet<String> names = new TreeSet<>(source.names());
        if (!subset) {
            names.addAll(Suites.published());
        }
        return names.stream().map(name -> file(source, name)).toList();
    }

    private static FileResult file(VectorSource source, String file) {
        String name = file.substring(0, file.length() - ENDING.length());
        Optional<VectorSuite> suite = Suites.of(file);
        if (suite.isEmpty()) {
            return FileResult.unusable(
                    name,
                    "expected a known vector file, found " + file
                            + "; remove it, or name it after the kind of its cases");
        }
        if (!source.names().contains(file)) {
            return FileResult.unusable(
                    name, "expected " + file + ", found no such file; copy it there, or ask for a subset");
        }
        return cases(name, suite.orElseThrow(), source, file);
    }

    private static FileResult cases(String name, VectorSuite suite, VectorSource source, String file) {
        try {
            List<VectorCase> cases = VectorFile.cases(source.text(file));
            return new FileResult(
                    name,
                    suite.remark(),
                    cases.stream().map(vector -> check(suite, vector)).toList());
        } catch (ConformanceException damaged) {
            return FileResult.unusable(name, Objects.requireNonNull(damaged.getMessage()));
        }
    }

    /** The one edge at which anything thrown becomes a failure: a case may hold what the product rightly refuses. */
    private static CaseResult check(VectorSuite suite, VectorCase vector) {
        try {
            return new CaseResult(vector.id(), suite.check(vector).difference());
        } catch (RuntimeException refused) {
            return new CaseResult(
                    vector.id(), Optional.of(refused.getClass().getSimpleName() + ": " + refused.getMessage()));
        }
    }
}
