package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.redemption.RedemptionRoute;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Set;
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
        Approvals approvals = new Approvals(rpc, contracts, Set.of(MarketVersion.values()));

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

        List<Spending> found = new Approvals(rpc, contracts, Set.of(MarketVersion.CONDITIONAL_TOKENS))
                .missing(HOLDER, BigInteger.valueOf(2));

        assertEquals(4, found.size());
    }

    @Test
    void guessesNothingWhenANodeFails() {
        node.status(500);
        Approvals approvals = new Approvals(rpc, contracts, Set.of(MarketVersion.CONDITIONAL_TOKENS));

        assertThrows(RetryableException.class, () -> approvals.missing(HOLDER, BigInteger.ONE));
    }

    @Test
    void refusesARedemptionWithoutItsApprovalAndSaysWhatToApprove() {
        node.on("eth_call", NONE);
        Approvals approvals = new Approvals(rpc, contracts, Set.of());

        for (RedemptionRoute route : RedeemCallTest.ROUTES) {
            String refusal = String.valueOf(
                    assertThrows(PermanentException.class, () -> approvals.requireRedeemable(HOLDER, route))
                            .getMessage());
            String spender = RedeemCall.of(route, contracts).to().text();
            assertTrue(refusal.contains("setApprovalForAll(" + spender + ", true)"), refusal);
        }
        node.on("eth_call", ONE);
        RedeemCallTest.ROUTES.forEach(route -> approvals.requireRedeemable(HOLDER, route));
    }
}
