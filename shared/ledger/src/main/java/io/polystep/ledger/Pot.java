package io.polystep.ledger;

import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Unit;
import java.math.BigInteger;
import java.util.stream.Stream;

/** The money accounts, each an attribute of the account's one item. */
@SuppressWarnings("ImmutableEnumChecker") // the key is a record of immutable records
enum Pot {
    FREE("free", Account.FREE, Unit.DOLLARS, true),
    RESERVED("reserved", Account.RESERVED, Unit.DOLLARS, true),
    FEES("fees", Account.FEES, Unit.DOLLARS, false),
    REALISED("realised", Account.REALISED, Unit.DOLLARS, false),
    EXTERNAL("external", Account.EXTERNAL, Unit.DOLLARS, false),
    SUSPENSE("suspense", Account.SUSPENSE, Unit.DOLLARS, false),
    GAS_COIN("gasCoinWei", Account.GAS_COIN, Unit.WEI, false),
    GAS("gasWei", Account.GAS, Unit.WEI, false),
    EXTERNAL_WEI("externalWei", Account.EXTERNAL, Unit.WEI, false),
    SUSPENSE_WEI("suspenseWei", Account.SUSPENSE, Unit.WEI, false);

    private final Balances.Key key;
    private final boolean neverNegative;
    private final Field<BigInteger> field;

    Pot(String attribute, Account account, Unit unit, boolean neverNegative) {
        this.key = new Balances.Key(account, unit);
        this.neverNegative = neverNegative;
        Kind<BigInteger> dollars = neverNegative ? Kinds.COUNTER : Kinds.MICROS;
        this.field = new Field<>(attribute, unit.equals(Unit.DOLLARS) ? dollars : Kinds.WHOLE);
    }

    Field<BigInteger> field() {
        return field;
    }

    Balances.Key key() {
        return key;
    }

    /** Adds what these sums hold for this account. */
    void addTo(Counting counting, Balances sums) {
        BigInteger amount = sums.amount(key.account(), key.unit());
        if (neverNegative) {
            counting.addNotBelowZero(field(), amount);
        } else {
            counting.add(field(), amount);
        }
    }

    static boolean has(Balances.Key key) {
        return Stream.of(values()).anyMatch(pot -> pot.key.equals(key));
    }
}
