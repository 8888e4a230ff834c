package io.polystep.ledger.planted;

/** Planted to break a rule. */
public final class CountsInDoubles {
    private CountsInDoubles() {}

    static long dollars(double amount) {
        return Math.round(amount);
    }
}
