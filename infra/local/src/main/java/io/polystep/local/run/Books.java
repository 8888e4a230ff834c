package io.polystep.local.run;

import io.polystep.domain.Address;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Posting;
import io.polystep.domain.ledger.Unit;
import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Usdc;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Small views of the ledger for a run: its opening entry and its balances for people. */
public final class Books {
    private static final int WEI_DECIMALS = 18;

    private Books() {}

    /** The entry that opens the books with what the chain holds. */
    public static Entry opening(Address wallet, Usdc cash, BigInteger gasCoin, Instant at) {
        return new Entry(
                "deposit:opening:" + wallet.lower(),
                at,
                "opening deposit",
                List.of(
                        Posting.dollars(Account.FREE, cash),
                        Posting.dollars(Account.EXTERNAL, cash.negated()),
                        Posting.wei(Account.GAS_COIN, gasCoin),
                        Posting.wei(Account.EXTERNAL, gasCoin.negate())));
    }

    /** All balances that are not zero, by account name. */
    static List<Report.Balance> lines(Balances balances) {
        List<Report.Balance> lines = new ArrayList<>();
        balances.amounts()
                .forEach((key, amount) -> lines.add(
                        new Report.Balance(key.account().name(), name(key.unit()), plain(key.unit(), amount))));
        return lines;
    }

    /** Free and reserved cash plus open positions at cost. */
    static Usdc equity(Balances balances) {
        Usdc equity = Usdc.ZERO;
        for (Balances.Key key : balances.amounts().keySet()) {
            boolean counts = key.account().equals(Account.FREE)
                    || key.account().equals(Account.RESERVED)
                    || key.account().name().startsWith("position:");
            if (counts && key.unit().equals(Unit.DOLLARS)) {
                equity = equity.plus(balances.dollars(key.account()));
            }
        }
        return equity;
    }

    /** People read whole coins, so the unit is the coin and not its base unit. */
    private static String name(Unit unit) {
        return unit.equals(Unit.WEI) ? "POL" : unit.toString();
    }

    private static String plain(Unit unit, BigInteger amount) {
        return switch (unit) {
            case Unit.Wei wei ->
                new BigDecimal(amount, WEI_DECIMALS).stripTrailingZeros().toPlainString();
            case Unit.Dollars dollars -> Micros.format(amount.longValueExact());
            case Unit.OutcomeShares shares -> Micros.format(amount.longValueExact());
        };
    }
}
