package io.polystep.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.RetryableException;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Exposure;
import io.polystep.domain.ledger.Position;
import io.polystep.domain.ledger.Unit;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.RedemptionBooking;
import io.polystep.domain.redemption.RedemptionState;
import io.polystep.domain.risk.RiskView;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;

final class RandomBooksTest {
    private static final int STEPS = 80;
    private static final int MARKETS = 12;

    private final TestTable table = TestTable.with("150");
    private int sequence;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 20261121})
    void balancesAlwaysEqualTheSumOfTheEntries(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            stepOnce(random);
            Balances kept = table.ledgers().account().balances();
            assertEquals(Balances.of(table.ledgers().account().entries()), kept, "seed " + seed + ", step " + step);
            assertTrue(!kept.dollars(Account.FREE).isNegative(), "seed " + seed + ", step " + step);
            assertEquals(atRisk(kept), view().atRisk(), "seed " + seed + ", step " + step);
            assertEquals(marketsAtRisk(), risk().unresolved(), "seed " + seed + ", step " + step);
        }
        List.of("hold:", "fill:", "release:", "redeem:").forEach(kind -> assertReached(kind, seed));
    }

    private void assertReached(String kind, long seed) {
        assertTrue(
                table.ledgers().account().entries().stream()
                        .anyMatch(entry -> entry.id().startsWith(kind)),
                "seed " + seed + " never reached " + kind);
    }

    private void stepOnce(Random random) {
        if (random.nextInt(5) == 0) {
            table.faults().loseNextAnswer(SdkClientException.create("lost"));
        }
        int market = 1 + random.nextInt(MARKETS);
        try {
            switch (random.nextInt(5)) {
                case 0 -> table.reserve(market, sequence++);
                case 1 -> table.filled(market, sequence++);
                case 2 -> table.closed(market, sequence++);
                case 3 -> table.ledgers().account().book(Samples.deposit("deposit:" + sequence++, "25"));
                default -> redeem(market, random.nextBoolean());
            }
        } catch (RetryableException tooLittleMoneyOrLostAnswer) {
            // Whatever landed, the books must agree; that is asserted after every step.
            return;
        }
    }

    private void redeem(int market, boolean lost) {
        List<Position> positions = table.ledgers().redemptions().positions().stream()
                .filter(position -> position.condition().equals(Samples.condition(market)))
                .toList();
        Redemption planned = new Redemption(
                Samples.WALLET,
                Samples.condition(market),
                Optional.empty(),
                false,
                positions,
                Usdc.ZERO,
                lost ? Redemption.Route.WRITE_OFF : Redemption.Route.ELSEWHERE,
                RedemptionState.CONFIRMED,
                List.of(),
                Optional.empty(),
                0);
        if (!positions.isEmpty()) {
            // Empty while an order of the market is open.
            table.ledgers()
                    .redemptions()
                    .create(planned)
                    .filter(stored -> stored.state() != RedemptionState.BOOKED)
                    .ifPresent(stored ->
                            table.ledgers().redemptions().book(stored, RedemptionBooking.entry(stored, Samples.NOW)));
        }
    }

    /** Money held for orders and the cost of positions: what the exposure counters must say, found from the books. */
    private static Usdc atRisk(Balances balances) {
        Usdc positions = balances.amounts().keySet().stream()
                .filter(key -> key.account().name().startsWith("position:")
                        && key.unit().equals(Unit.DOLLARS))
                .map(key -> balances.dollars(key.account()))
                .reduce(Usdc.ZERO, Usdc::plus);
        return positions.plus(balances.dollars(Account.RESERVED));
    }

    /** Counted again from the markets themselves. */
    private long marketsAtRisk() {
        return IntStream.rangeClosed(1, MARKETS)
                .filter(market -> table.ledgers()
                        .orders()
                        .view(Samples.intent(market, 0), Samples.NOW)
                        .market()
                        .atRisk()
                        .isPositive())
                .count();
    }

    private Exposure view() {
        return risk().account();
    }

    private RiskView risk() {
        return table.ledgers().orders().view(Samples.intent(1, 0), Samples.NOW);
    }
}
