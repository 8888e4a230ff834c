package io.polystep.local.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.TokenId;
import io.polystep.testkit.session.SyntheticSession;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session of Protocol V2 markets from the scan to the booked redemption. */
final class ProtocolV2RunTest {
    private static final int FREE_BITS = 104;
    private static final int LOW_BITS = 40;
    private static final BigInteger BINARY_MODULE = BigInteger.ONE.shiftLeft(248);

    @TempDir
    Path session;

    @Test
    void tradesSettlesAndRedeemsThroughTheRouter() throws IOException {
        new SyntheticSession(7, 4, Instant.parse("2026-03-02T10:00:00Z"), ProtocolV2RunTest::position).writeTo(session);
        markAsVersionTwo(session.resolve("markets.json"));

        Report report = TestRuns.run(Optional.of(session), Optional.empty());

        assertEquals(
                List.of(),
                report.proofs().stream().filter(proof -> !proof.holds()).toList());
        List<Window.OrderLine> orders = report.windows().stream()
                .flatMap(window -> window.order().stream())
                .toList();
        assertTrue(orders.stream().filter(order -> !order.shares().isZero()).count() >= 2, orders::toString);
        assertTrue(
                orders.stream().anyMatch(order -> order.payout().orElseThrow().isPositive()), orders::toString);
        assertEquals(0, report.open());
    }

    /** The module, 18 and 4 bytes of the condition around 64 zero bits, and the outcome. */
    static TokenId position(ConditionId condition, int outcome) {
        BigInteger hash = new BigInteger(condition.value().substring(2), 16);
        BigInteger high = hash.shiftRight(FREE_BITS).shiftLeft(FREE_BITS).mod(BINARY_MODULE);
        BigInteger low = hash.mod(BigInteger.ONE.shiftLeft(LOW_BITS))
                .shiftRight(Byte.SIZE)
                .shiftLeft(Byte.SIZE);
        TokenId token = new TokenId(
                BINARY_MODULE.or(high).or(low).or(BigInteger.valueOf(outcome)).toString());
        assertEquals(MarketVersion.PROTOCOL_V2, MarketVersion.of(token));
        return token;
    }

    private static void markAsVersionTwo(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ArrayNode markets = (ArrayNode) json.readTree(file.toFile());
        markets.forEach(market -> ((ObjectNode) market).put("version", "v2"));
        Files.writeString(file, json.writeValueAsString(markets));
    }
}
