package io.polystep.domain.reconciliation;

import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Posting;
import io.polystep.domain.ledger.Unit;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Rounding;
import io.polystep.domain.money.Usdc;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Turns differences into entries. Nothing that was booked is changed: the books take over what the chain says, and
 * {@link Account#SUSPENSE} holds the other side until a person has explained it.
 */
final class Suspense {
    private final BookView books;
    private final ChainView chain;
    private final Instant now;

    Suspense(BookView books, ChainView chain, Instant now) {
        this.books = books;
        this.chain = chain;
        this.now = now;
    }

    /** The entries for a difference of chain less ledger, shares of unknown markets left out. */
    List<Difference> of(Effect difference) {
        List<Difference> found = new ArrayList<>();
        // What is held for orders cannot be taken from them; the halt lets them end, and the next look books the rest.
        boolean affordable = !books.free().plus(difference.cash()).isNegative();
        if (!difference.cash().equals(Usdc.ZERO) && affordable) {
            found.add(new Difference(cash(difference.cash()), Optional.empty()));
        }
        difference.shares().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey(Comparator.comparing(TokenId::value)))
                .forEach(held -> shares(held.getKey(), held.getValue()).ifPresent(found::add));
        return found;
    }

    private Entry cash(Usdc gained) {
        return entry(
                "USD",
                "chain has " + signed(gained.micros()) + " dollars against the ledger",
                List.of(Posting.dollars(Account.FREE, gained), Posting.dollars(Account.SUSPENSE, gained.negated())));
    }

    /** Gas coin that came cannot be seen in logs, so a surplus is a deposit; what is gone is suspense. */
    Optional<Difference> gas() {
        BigInteger gained = chain.gas().subtract(books.gas());
        if (gained.signum() == 0) {
            return Optional.empty();
        }
        Account other = gained.signum() > 0 ? Account.EXTERNAL : Account.SUSPENSE;
        return Optional.of(new Difference(
                entry(
                        "WEI",
                        "chain has " + gained + " wei against the ledger",
                        List.of(Posting.wei(Account.GAS_COIN, gained), Posting.wei(other, gained.negate()))),
                Optional.empty()));
    }

    private Optional<Difference> shares(TokenId token, long gained) {
        return Optional.ofNullable(books.markets().get(token)).map(market -> shares(token, market, gained));
    }

    private Difference shares(TokenId token, ConditionId market, long gained) {
        long fromPosition = Math.max(gained, Math.negateExact(books.positionShares(token)));
        Usdc cost = costOf(token, fromPosition);
        List<Posting> lines = List.of(
                line(Account.position(token), token, fromPosition),
                line(Account.worthless(token), token, Math.subtractExact(gained, fromPosition)),
                line(Account.SUSPENSE, token, Math.negateExact(gained)),
                Posting.dollars(Account.position(token), cost.negated()),
                Posting.dollars(Account.SUSPENSE, cost));
        String text = "chain has " + signed(gained) + " shares of " + token + " against the ledger";
        return new Difference(entry("SHARES:" + token, text, lines), Optional.of(market));
    }

    /** Cost leaves with the shares in proportion, all of it with the last; shares that appear bring none. */
    private Usdc costOf(TokenId token, long gained) {
        long held = books.positionShares(token);
        return gained >= 0
                ? Usdc.ZERO
                : new Usdc(Micros.mulDiv(books.cost(token).micros(), -gained, held, Rounding.DOWN));
    }

    private static Posting line(Account account, TokenId token, long micros) {
        return new Posting(account, new Unit.OutcomeShares(token), BigInteger.valueOf(micros));
    }

    /** One entry for each revision of the books and each unit: the same finding booked twice collides. */
    private Entry entry(String unit, String text, List<Posting> lines) {
        return new Entry(
                "difference:" + books.revision() + ":" + unit, now, text + " at block " + chain.block(), lines);
    }

    private static String signed(long micros) {
        return (micros > 0 ? "+" : "") + Micros.format(micros);
    }
}
