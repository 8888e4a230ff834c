package io.polystep.domain;

/**
 * The version of the deployed code, comparable so that an old one can be refused.
 *
 * @param major from 0 to 999
 * @param minor from 0 to 999
 * @param patch from 0 to 999
 */
public record CodeVersion(int major, int minor, int patch) implements Comparable<CodeVersion> {
    private static final int PARTS = 1_000;
    /** The number of 999.999.999. */
    private static final long MOST = 999_999_999;

    /** Refuses a part outside 0 to 999. */
    public CodeVersion {
        if (Math.min(major, Math.min(minor, patch)) < 0 || Math.max(major, Math.max(minor, patch)) >= PARTS) {
            throw new IllegalArgumentException(
                    "expected parts from 0 to 999, found " + major + "." + minor + "." + patch);
        }
    }

    /**
     * Reads {@code major.minor.patch}.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static CodeVersion of(String text) {
        if (!text.matches("[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}")) {
            throw new IllegalArgumentException("expected a code version such as 0.1.0, found '" + text + "'");
        }
        String[] parts = text.split("\\.");
        return new CodeVersion(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /** The version as one number with the same order. */
    public long number() {
        return ((long) major * PARTS + minor) * PARTS + patch;
    }

    /**
     * The version with this number; the inverse of {@link #number}.
     *
     * @throws IllegalArgumentException if no version has it
     */
    public static CodeVersion ofNumber(long number) {
        if (number < 0 || number > MOST) {
            throw new IllegalArgumentException(
                    "expected the number of a code version, from 0 to " + MOST + ", found " + number);
        }
        return new CodeVersion(
                Math.toIntExact(number / PARTS / PARTS),
                Math.toIntExact(number / PARTS % PARTS),
                Math.toIntExact(number % PARTS));
    }

    @Override
    public int compareTo(CodeVersion other) {
        return Long.compare(number(), other.number());
    }

    /** For example {@code 0.1.0}. */
    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
