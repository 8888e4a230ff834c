package io.polystep.local.conformance;

/** How the cases of one kind of file are checked. */
@FunctionalInterface
interface VectorSuite {
    /**
     * Compares what the product computes with what the case expects. What it throws counts as a failure of the case.
     *
     * @return the comparison made; it holds the first difference, if any
     */
    Comparison check(VectorCase vector);

    /** What a reader should know about the whole file; empty when there is nothing. */
    default String remark() {
        return "";
    }
}
