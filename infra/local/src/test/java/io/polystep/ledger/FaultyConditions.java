package io.polystep.ledger;

/** Conditions as somebody could have written them wrongly. */
public final class FaultyConditions {
    private FaultyConditions() {}

    /** Any revision will do. */
    public static Object anyRevision() {
        return Condition.present();
    }
}
