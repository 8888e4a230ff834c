package io.polystep.domain.state;

import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Unit;
import io.polystep.domain.money.Usdc;

/**
 * What the books say of the account's money, without any price.
 *
 * @param cash free and reserved dollars: what is held for orders is still ours
 * @param openCost dollars paid for positions that are not settled
 * @param suspense differences under investigation: above zero for what is missing, below zero for what is too much
 */
public record BookedMoney(Usdc cash, Usdc openCost, Usdc suspense) {
    private static final String POSITION = "position:";

    /** The part of all balances that is money of ours. */
    public static BookedMoney of(Balances balances) {
        Usdc open = Usdc.ZERO;
        for (Balances.Key key : balances.amounts().keySet()) {
            if (key.unit().equals(Unit.DOLLARS) && key.account().name().startsWith(POSITION)) {
                open = open.plus(balances.dollars(key.account()));
            }
        }
        return new BookedMoney(
                balances.dollars(Account.FREE).plus(balances.dollars(Account.RESERVED)),
                open,
                balances.dollars(Account.SUSPENSE));
    }

    /** Cash and open positions at cost: moved by results, fees and flows, never by a price. */
    public Usdc atCost() {
        return cash.plus(openCost);
    }
}
