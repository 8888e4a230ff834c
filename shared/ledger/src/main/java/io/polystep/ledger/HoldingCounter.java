package io.polystep.ledger;

import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Unit;
import io.polystep.domain.market.TokenId;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The share accounts of one outcome, each an attribute of that outcome's position item. */
@SuppressWarnings("ImmutableEnumChecker") // the functions are constructors and capture nothing
enum HoldingCounter {
    SHARES("shares", Account::position, Unit.OutcomeShares::new, true),
    COST("cost", Account::position, token -> Unit.DOLLARS, true),
    WORTHLESS("worthless", Account::worthless, Unit.OutcomeShares::new, true),
    ISSUED("issued", Account::issued, Unit.OutcomeShares::new, false),
    SUSPENSE("suspense", token -> Account.SUSPENSE, Unit.OutcomeShares::new, false);

    private final Function<TokenId, Account> account;
    private final Function<TokenId, Unit> unit;
    private final boolean neverNegative;
    private final Field<BigInteger> field;

    HoldingCounter(
            String attribute, Function<TokenId, Account> account, Function<TokenId, Unit> unit, boolean neverNegative) {
        this.account = account;
        this.unit = unit;
        this.neverNegative = neverNegative;
        this.field = new Field<>(attribute, neverNegative ? Kinds.COUNTER : Kinds.MICROS);
    }

    Field<BigInteger> field() {
        return field;
    }

    Balances.Key key(TokenId token) {
        return new Balances.Key(account.apply(token), unit.apply(token));
    }

    /** Adds what these sums hold for this counter of {@code token}. */
    void addTo(Counting counting, Balances sums, TokenId token) {
        Balances.Key key = key(token);
        BigInteger amount = sums.amount(key.account(), key.unit());
        if (neverNegative) {
            counting.addNotBelowZero(field(), amount);
        } else {
            counting.add(field(), amount);
        }
    }

    /** The outcome that an account and unit belong to, or empty when they are no counter of one. */
    static Optional<TokenId> token(Balances.Key key) {
        return candidate(key)
                .filter(token -> Stream.of(values())
                        .anyMatch(counter -> counter.key(token).equals(key)));
    }

    /** Shares name their token in the unit, the cost of a position in the account. */
    private static Optional<TokenId> candidate(Balances.Key key) {
        if (key.unit() instanceof Unit.OutcomeShares shares) {
            return Optional.of(shares.token());
        }
        String name = key.account().name();
        String digits = name.substring(name.indexOf(':') + 1);
        boolean number = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Optional.of(new TokenId(digits)) : Optional.empty();
    }
}
