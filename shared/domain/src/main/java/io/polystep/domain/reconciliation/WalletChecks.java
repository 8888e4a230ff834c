package io.polystep.domain.reconciliation;

import io.polystep.domain.Address;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The wallet on the chain against the ledger: dollars, shares, gas coin, allowances.
 *
 * @param books the ledger
 * @param chain the wallet
 * @param expected dollars that the ledger and the transfers not yet booked say
 * @param inFlight what may have happened already
 * @param tolerances what may differ while it has not
 */
record WalletChecks(BookView books, ChainView chain, Usdc expected, InFlight inFlight, Tolerances tolerances) {
    private static final int DECIMALS = 6;

    /** Chain less ledger, of dollars and of every token that was read. */
    Effect difference() {
        Map<TokenId, Long> shares = new HashMap<>();
        chain.shares()
                .forEach((token, held) -> shares.put(token, Math.subtractExact(held.micros(), books.shares(token))));
        return new Effect(chain.collateral().minus(expected), shares);
    }

    Check cash() {
        Usdc difference = difference().cash();
        Optional<Integer> explained = inFlight.explain(difference());
        Status status = status(difference, explained);
        List<String> findings = difference.equals(Usdc.ZERO)
                ? List.of()
                : List.of("expected " + expected + " dollars on the chain as in the ledger, found " + chain.collateral()
                        + why(explained));
        return Check.of(Check.Rule.CASH, status, 1, findings);
    }

    private Status status(Usdc difference, Optional<Integer> explained) {
        if (explained.isPresent()) {
            return explained.get() == 0 ? Status.EQUAL : Status.IN_FLIGHT;
        }
        if (inFlight.quiet()) {
            return difference.equals(Usdc.ZERO) ? Status.EQUAL : Status.BLOCK;
        }
        return tolerances.judge(inFlight.outside(difference), books.cash());
    }

    private String why(Optional<Integer> explained) {
        return explained.isPresent()
                ? "; " + explained.get() + " of " + inFlight.items().size() + " known steps on their way explain it"
                : "; nothing on its way explains it to the unit";
    }

    Check shares() {
        boolean explained = inFlight.explain(difference()).isPresent();
        List<String> findings = new ArrayList<>();
        Status worst = Status.EQUAL;
        Map<TokenId, Shares> ordered = new TreeMap<>(Comparator.comparing(TokenId::value));
        ordered.putAll(chain.shares());
        for (Map.Entry<TokenId, Shares> held : ordered.entrySet()) {
            TokenId token = held.getKey();
            long difference = difference().shares(token);
            if (difference != 0) {
                worst = VenueChecks.worse(worst, explained ? Status.IN_FLIGHT : status(token, difference));
                findings.add("expected " + Micros.format(books.shares(token)) + " shares of token " + token
                        + " as in the ledger, found " + held.getValue());
            }
        }
        return Check.of(Check.Rule.SHARES, worst, chain.shares().size(), findings);
    }

    private Status status(TokenId token, long difference) {
        if (!books.markets().containsKey(token)) {
            // Anybody can send anybody shares of anything; that must not stop us.
            return Status.WARN;
        }
        if (!inFlight.touches(token)) {
            return Status.BLOCK;
        }
        return Math.abs(difference) <= tolerances.shareMicros()
                        || (inFlight.open().contains(token) && difference > 0)
                ? Status.IN_FLIGHT
                : Status.WARN;
    }

    Check gas() {
        BigInteger difference = chain.gas().subtract(books.gas());
        Status status = difference.signum() == 0 ? Status.EQUAL : inFlight.redeeming() ? Status.IN_FLIGHT : Status.WARN;
        List<String> findings = difference.signum() == 0
                ? List.of()
                : List.of("expected " + books.gas() + " wei of the gas coin as in the ledger, found " + chain.gas());
        return Check.of(Check.Rule.GAS, status, 1, findings);
    }

    /** Without allowance the venue cannot settle what it matches. */
    Check allowances() {
        BigInteger held = micros(books.balances().dollars(Account.RESERVED));
        BigInteger cash = micros(books.cash());
        List<String> findings = new ArrayList<>();
        Status worst = Status.EQUAL;
        for (Map.Entry<Address, BigInteger> allowed : chain.allowances().entrySet()) {
            BigInteger amount = allowed.getValue();
            if (amount.compareTo(cash) < 0 || amount.signum() == 0) {
                boolean stops = amount.signum() == 0 || amount.compareTo(held) < 0;
                worst = VenueChecks.worse(worst, stops ? Status.BLOCK : Status.WARN);
                findings.add("expected exchange " + allowed.getKey() + " to be allowed " + books.cash()
                        + " dollars, found " + new BigDecimal(amount, DECIMALS).toPlainString()
                        + "; approve it again or withdraw what is not to be traded");
            }
        }
        return Check.of(Check.Rule.ALLOWANCE, worst, chain.allowances().size(), findings);
    }

    private static BigInteger micros(Usdc dollars) {
        return BigInteger.valueOf(dollars.micros());
    }
}
