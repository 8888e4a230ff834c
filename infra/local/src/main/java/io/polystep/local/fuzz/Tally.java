package io.polystep.local.fuzz;

/** Counts of one decoder's cases. */
public final class Tally {
    private final String decoder;
    private long cases;
    private long read;
    private long mostBytes;

    Tally(String decoder) {
        this.decoder = decoder;
    }

    void add(Judge.Result result) {
        cases++;
        read += result.read() ? 1 : 0;
        mostBytes = Math.max(mostBytes, result.allocated());
    }

    /** The decoder's name. */
    public String decoder() {
        return decoder;
    }

    /** Cases that ran. */
    public long cases() {
        return cases;
    }

    /** Cases whose payload the decoder took for good; the others were refused. */
    public long read() {
        return read;
    }

    /** The most memory that one case allocated, in bytes. */
    public long mostBytes() {
        return mostBytes;
    }
}
