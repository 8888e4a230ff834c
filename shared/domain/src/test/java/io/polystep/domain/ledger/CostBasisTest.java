package io.polystep.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.polystep.domain.Samples;
import io.polystep.domain.Seeded;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CostBasisTest {
    private static Entry bought(int number, TokenId token, long shares, long cost, long fee) {
        return new Entry(
                "fill:" + number,
                Samples.NOW,
                "bought",
                List.of(
                        Posting.dollars(Account.RESERVED, new Usdc(-cost - fee)),
                        Posting.dollars(Account.position(token), new Usdc(cost)),
                        Posting.dollars(Account.FEES, new Usdc(fee)),
                        Posting.sharesIn(Account.position(token), token, new Shares(shares)),
                        Posting.sharesOut(Account.issued(token), token, new Shares(shares))));
    }

    private static Entry redeemed(CostBasis basis, long received) {
        List<Posting> lines = new ArrayList<>();
        Usdc cost = Usdc.ZERO;
        for (TokenId token : List.of(Samples.UP, Samples.DOWN)) {
            CostBasis.Lot lot = basis.lot(token);
            cost = cost.plus(lot.cost());
            lines.add(Posting.dollars(Account.position(token), lot.cost().negated()));
            lines.add(Posting.sharesOut(Account.position(token), token, new Shares(lot.shares())));
            lines.add(Posting.sharesIn(Account.issued(token), token, new Shares(lot.shares())));
        }
        lines.add(Posting.dollars(Account.FREE, new Usdc(received)));
        lines.add(Posting.dollars(Account.REALISED, cost.minus(new Usdc(received))));
        return new Entry("redeem", Samples.NOW, "redeemed", lines);
    }

    @Test
    void runsWithEachFillAndGivesTheResultAtTheEnd() {
        CostBasis two = CostBasis.EMPTY
                .after(bought(1, Samples.UP, 10_000_000, 5_000_000, 100_000))
                .after(bought(2, Samples.UP, 10_000_000, 7_000_000, 50_000));
        assertEquals(new CostBasis.Lot(20_000_000, Usdc.of("12"), Usdc.of("0.15"), Usdc.ZERO), two.lot(Samples.UP));

        CostBasis ended = two.after(redeemed(two, 20_000_000));

        assertEquals(new CostBasis.Lot(0, Usdc.ZERO, Usdc.of("0.15"), Usdc.of("8")), ended.lot(Samples.UP));
    }

    @Test
    void addsUpToTheLedgersAccountsWithoutDriftWhateverHappens() {
        Seeded.rounds(20_261_121L, 200, CostBasisTest::addsUp);
    }

    private static void addsUp(Random random) {
        List<Entry> entries = new ArrayList<>();
        CostBasis basis = CostBasis.EMPTY;
        for (int i = 0; i < 20; i++) {
            TokenId token = random.nextBoolean() ? Samples.UP : Samples.DOWN;
            Entry next = random.nextInt(6) == 0
                            && !basis.lots().isEmpty()
                            && basis.lot(token).shares() > 0
                    ? redeemed(basis, random.nextLong(30_000_000))
                    : bought(
                            i,
                            token,
                            1 + random.nextLong(9_000_000),
                            1 + random.nextLong(9_000_000),
                            random.nextLong(99_999));
            entries.add(next);
            basis = basis.after(next);
        }
        Balances balances = Balances.of(entries);
        Usdc realised = basis.other().realised();
        Usdc fees = basis.other().fees();
        for (TokenId token : List.of(Samples.UP, Samples.DOWN)) {
            CostBasis.Lot lot = basis.lot(token);
            assertEquals(balances.dollars(Account.position(token)), lot.cost());
            assertEquals(
                    balances.amount(Account.position(token), new Unit.OutcomeShares(token))
                            .longValueExact(),
                    lot.shares());
            realised = realised.plus(lot.realised());
            fees = fees.plus(lot.fees());
        }
        assertEquals(balances.dollars(Account.REALISED).negated(), realised);
        assertEquals(balances.dollars(Account.FEES), fees);
    }
}
