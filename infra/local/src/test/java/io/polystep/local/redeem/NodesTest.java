package io.polystep.local.redeem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.polystep.domain.market.Market;
import io.polystep.domain.redemption.RedemptionState;
import io.polystep.local.chain.Change;
import io.polystep.testkit.Markets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nodes that cannot be believed. */
final class NodesTest {
    /** What is wrong with a node, and the words by which it is reported. */
    enum Fault {
        OTHER_CHAIN("found chain 1", "eth_chainId", "0x1"),
        LAGGING("blocks behind", "eth_blockNumber", "0x0"),
        DISAGREEING("find the node that is wrong", "eth_call", "0x" + "0".repeat(63) + "7"),
        TALKING_NONSENSE("expected", "eth_call", "nonsense");

        private final String words;
        private final String method;
        private final String answer;

        Fault(String words, String method, String answer) {
            this.words = words;
            this.method = method;
            this.answer = answer;
        }

        void make(UnrulyNode node) {
            node.saying(method, answer);
        }
    }

    private Market market = Markets.btcFiveMinutes(RedeemWorld.START);

    @ParameterizedTest
    @EnumSource(Fault.class)
    void oneOfThreeIsLeftOutAndReported(Fault fault) {
        try (RedeemWorld world = resolved(3)) {
            fault.make(world.doors.get(1));

            world.redeem();

            assertEquals(
                    Optional.of(RedemptionState.BOOKED),
                    world.redemption(market).map(redemption -> redemption.state()),
                    () -> world.deadLetters().toString());
            assertTrue(world.meter.counts().getOrDefault("metric.ChainNodesLeftOut", 0L) > 0);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void oneOfTwoStopsEverythingWithItsReason(Fault fault) {
        try (RedeemWorld world = resolved(2)) {
            fault.make(world.doors.get(1));

            world.redeem();

            assertEquals(Optional.empty(), world.redemption(market));
            String letters = world.deadLetters().toString();
            assertTrue(letters.contains("RetryableException") && letters.contains(fault.words), letters);
            assertEquals(0, world.doors.getFirst().asked("eth_sendRawTransaction"));
        }
    }

    @Test
    void aNodeThatIsAFewBlocksBehindIsReadAtItsOwnHeight() {
        try (RedeemWorld world = resolved(3)) {
            for (int block = 0; block < 5; block++) {
                world.node.change(new Change.Mine());
            }
            world.doors
                    .get(2)
                    .lying(
                            "eth_blockNumber",
                            newest -> JsonNodeFactory.instance.textNode(
                                    "0x" + Long.toHexString(Long.decode(newest.asText()) - 3)));

            world.redeem();

            assertEquals(
                    RedemptionState.BOOKED,
                    world.redemption(market).orElseThrow().state());
            assertEquals(0L, world.meter.counts().getOrDefault("metric.ChainNodesLeftOut", 0L));
        }
    }

    private RedeemWorld resolved(int nodes) {
        RedeemWorld world = new RedeemWorld(nodes, Map.of());
        for (int block = 0; block < 20; block++) {
            world.node.change(new Change.Mine());
        }
        market = world.holding(1);
        world.resolve(market, 1, 0);
        return world;
    }
}
