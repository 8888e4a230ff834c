package io.polystep.local.session;

/** One line that must not be applied; it never leaves this package. */
final class DamagedLineException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Damage damage;

    DamagedLineException(Damage damage, String message) {
        super(message);
        this.damage = damage;
    }

    Damage damage() {
        return damage;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
