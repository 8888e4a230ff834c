package io.polystep.domain.ledger;

import io.polystep.domain.market.TokenId;

/**
 * A ledger account. Assets and expenses grow with positive postings; income and what came from outside grow with
 * negative ones.
 *
 * @param name one of the fixed names, or {@code position:<token>}, {@code worthless:<token>}, {@code issued:<token>}
 */
public record Account(String name) {
    /** Dollars that may be spent. */
    public static final Account FREE = new Account("collateral:free");
    /** Dollars held for orders. */
    public static final Account RESERVED = new Account("collateral:reserved");
    /** Takers' fees paid (expense). */
    public static final Account FEES = new Account("fees");
    /** Results of settled positions (income: profit is negative). */
    public static final Account REALISED = new Account("realised");
    /** Deposits and withdrawals (negative: what came in). */
    public static final Account EXTERNAL = new Account("external");
    /** Differences under investigation. */
    public static final Account SUSPENSE = new Account("suspense");
    /** The gas coin we own, in wei. */
    public static final Account GAS_COIN = new Account("gas:coin");
    /** Gas paid (expense), in wei. */
    public static final Account GAS = new Account("gas");

    /** Refuses a blank name. */
    public Account {
        if (name.isBlank()) {
            throw new IllegalArgumentException("expected an account name, found a blank text");
        }
    }

    /** Shares of one outcome at cost. */
    public static Account position(TokenId token) {
        return new Account("position:" + token);
    }

    /** Shares of a lost outcome that are still in the wallet and worth nothing. */
    public static Account worthless(TokenId token) {
        return new Account("worthless:" + token);
    }

    /** The other side of shares that came into being or were redeemed. */
    public static Account issued(TokenId token) {
        return new Account("issued:" + token);
    }

    @Override
    public String toString() {
        return name;
    }
}
