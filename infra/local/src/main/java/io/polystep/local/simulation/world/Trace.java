package io.polystep.local.simulation.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;

/**
 * Everything that happened, as a running hash and the last lines. Two runs with the same hash did the same things in the
 * same order.
 */
public final class Trace {
    private final int most;
    private final MessageDigest digest;
    private final Deque<String> last = new ArrayDeque<>();
    private long lines;

    /** @param most how many lines are kept for people */
    public Trace(int most) {
        this.most = most;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("expected SHA-256 in every Java", impossible);
        }
    }

    /** Adds a line. */
    public void add(long millis, String what) {
        String line = millis + " " + what;
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        lines++;
        last.addLast(line);
        if (last.size() > most) {
            last.removeFirst();
        }
    }

    /** The kept lines, oldest first. */
    public List<String> last() {
        return List.copyOf(last);
    }

    /** How many lines there were. */
    public long lines() {
        return lines;
    }

    /** The hash of all lines, 64 hex digits; more can follow. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("expected a digest that can be copied", impossible);
        }
    }
}
