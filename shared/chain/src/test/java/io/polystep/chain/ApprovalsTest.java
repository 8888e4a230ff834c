package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.polystep.domain.Address;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApprovalsTest {
    private static final Address HOLDER = new Address("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
    private static final String ONE = "\"0x" + "0".repeat(63) + "1\"";
    private static final String NONE = "\"0x" + "0".repeat(64) + "\"";

    private final ScriptedNode node = new ScriptedNode();
    private final JsonRpc rpc = new JsonRpc(HttpClient.newHttpClient(), List.of(node.uri()));
    private final Contracts contracts = Contracts.polygon();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void namesExactlyTheApprovalThatIsMissing() {
        String missing = CallData.isApprovedForAll(HOLDER, contracts.negRiskCollateralAdapter());
        node.on("eth_call", params -> params.path(0).path("data").asText().equals(missing) ? NONE : ONE);
        Approvals approvals = new Approvals(rpc, contracts, Optional.of(ProtocolV2.polygon()));

        List<Spending> found = approvals.missing(HOLDER, BigInteger.ONE);

        assertEquals(12, approvals.needed().size());
        assertEquals(
                List.of(new Spending(
                        Spending.Kind.TOKENS,
                        contracts.conditionalTokens(),
                        contracts.negRiskCollateralAdapter(),
                        "redeem neg-risk outcomes")),
                found);
    }

    @Test
    void takesAnAllowanceBelowTheAmountForMissing() {
        node.on("eth_call", ONE);

        List<Spending> found = new Approvals(rpc, contracts, Optional.empty()).missing(HOLDER, BigInteger.valueOf(2));

        assertEquals(4, found.size());
    }

    @Test
    void guessesNothingWhenANodeFails() {
        node.status(500);
        Approvals approvals = new Approvals(rpc, contracts, Optional.empty());

        assertThrows(RetryableException.class, () -> approvals.missing(HOLDER, BigInteger.ONE));
    }

    @Test
    void sendsEachRouteToItsContract() {
        ConditionId condition = new ConditionId("0x" + "11".repeat(32));
        ProtocolV2 v2 = ProtocolV2.polygon();

        assertEquals(
                contracts.collateralAdapter(),
                new RedemptionRoute.Standard(condition).call(contracts, v2).to());
        assertEquals(
                contracts.negRiskCollateralAdapter(),
                new RedemptionRoute.NegRisk(condition).call(contracts, v2).to());
        assertEquals(
                v2.router(),
                new RedemptionRoute.Router(new TokenId("257"), Shares.of("1"))
                        .call(contracts, v2)
                        .to());
        assertThrows(IllegalArgumentException.class, () -> new RedemptionRoute.Router(new TokenId("257"), Shares.ZERO));
    }

    @Test
    void tellsALossFromAPositionThatIsNotResolved() {
        Payouts payouts = new Payouts(rpc, ProtocolV2.polygon());
        node.on("eth_call", NONE);
        assertEquals(Optional.of(Usdc.ZERO), payouts.of(new TokenId("257"), Shares.of("1")));

        node.failing("eth_call", 3, "execution reverted", "0x12345678");
        assertEquals(Optional.empty(), payouts.of(new TokenId("257"), Shares.of("1")));

        node.failing("eth_call", -32000, "header not found", "");
        assertThrows(RetryableException.class, () -> payouts.of(new TokenId("257"), Shares.of("1")));
    }
}
