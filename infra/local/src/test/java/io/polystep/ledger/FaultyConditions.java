package io.polystep.ledger;

/** Conditions as somebody could have written them wrongly. */
public final class FaultyConditions {
    private FaultyConditions() {}

    /** Any revision will do. */
    public static Object anyRevision() {
        return Condition.present();
    }

    /** Fences: the code version is asked for, the lease is not. */
    public static void withoutLease(Object fences, Object transaction) {
        ((Transaction) transaction).check(Fences.CODE, Key.codeFence(), ((Fences) fences).codeCondition());
    }
}
