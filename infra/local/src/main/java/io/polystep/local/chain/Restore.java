package io.polystep.local.chain;

import java.nio.charset.StandardCharsets;

/** Repeats a log on a fresh chain; its first entry names the genesis it belongs to. */
final class Restore {
    private final Chain chain;
    private final String header;
    private boolean sawHeader;

    Restore(Chain chain, String header) {
        this.chain = chain;
        this.header = header;
    }

    String header() {
        return header;
    }

    boolean sawHeader() {
        return sawHeader;
    }

    void accept(byte[] entry) {
        if (!sawHeader) {
            requireSameGenesis(new String(entry, StandardCharsets.UTF_8));
            sawHeader = true;
            return;
        }
        ChangeCodec.Timed timed = ChangeCodec.read(entry);
        chain.prepare(timed.change()).accept(timed.at());
    }

    private void requireSameGenesis(String found) {
        if (!found.equals(header)) {
            throw new IllegalStateException("Expected a chain journal of '" + header + "', found one of '" + found
                    + "'. Open it with the version and settings that wrote it, or start with an empty folder");
        }
    }
}
