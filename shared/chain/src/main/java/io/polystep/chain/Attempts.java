package io.polystep.chain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * Every transaction that was sent with one nonce. Any one of them may be mined, and only one; the others vanish. So no
 * hash is ever forgotten.
 *
 * @param nonce their nonce
 * @param hashes oldest first, at least one
 * @param newest the offer of the newest
 */
public record Attempts(long nonce, List<String> hashes, GasOffer newest) {
    /** Refuses none, or one twice. */
    public Attempts {
        SequencedSet<String> different = new LinkedHashSet<>(hashes);
        if (hashes.isEmpty() || different.size() != hashes.size()) {
            throw new IllegalArgumentException(
                    "expected one or more different hashes for nonce " + nonce + ", found " + hashes);
        }
        hashes = List.copyOf(hashes);
    }

    /** One more, which replaces the newest. */
    public Attempts replacedBy(String hash, GasOffer offer) {
        List<String> all = new ArrayList<>(hashes);
        all.add(hash);
        return new Attempts(nonce, all, offer);
    }
}
