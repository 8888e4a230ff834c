package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.port.ChainWriter;
import io.polystep.domain.redemption.RedemptionRoute;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everything that can be signed for the chain, listed. */
class RedeemCallTest {
    private static final ConditionId CONDITION = new ConditionId("0x" + "11".repeat(32));
    private static final TokenId POSITION = new TokenId("257");
    private static final Contracts CONTRACTS = Contracts.polygon();

    static final List<RedemptionRoute> ROUTES = List.of(
            new RedemptionRoute.Standard(CONDITION),
            new RedemptionRoute.NegRisk(CONDITION),
            new RedemptionRoute.Router(POSITION, Shares.of("1")));

    @Test
    void thereAreNoOtherRoutes() {
        assertEquals(
                Set.of(RedemptionRoute.class.getPermittedSubclasses()),
                ROUTES.stream().map(Object::getClass).collect(Collectors.toSet()));
    }

    @Test
    @Tag("I-60")
    void everyRouteGoesToAnAllowedContractAndRedeems() {
        List<String> redeeming = List.of(
                selector("redeemPositions(address,bytes32,bytes32,uint256[])"),
                selector("redeem(bytes31,uint256,uint256)"));
        for (RedemptionRoute route : ROUTES) {
            RedeemCall call = RedeemCall.of(route, CONTRACTS);
            assertTrue(RedeemCall.targets(CONTRACTS).contains(call.to()), call.to()::text);
            assertTrue(redeeming.contains(call.data().substring(0, 10)), call::data);
        }
        assertEquals(
                List.of(CONTRACTS.collateralAdapter(), CONTRACTS.negRiskCollateralAdapter(), CONTRACTS.router()),
                ROUTES.stream()
                        .map(route -> RedeemCall.of(route, CONTRACTS).to())
                        .toList());
    }

    @Test
    @Tag("I-60")
    void theWriterSignsRoutesAndTheirReplacementsOnly() {
        assertEquals(
                Set.of("account", "signRedemption", "signReplacement"),
                Arrays.stream(ChainWriter.class.getDeclaredMethods())
                        .map(Method::getName)
                        .collect(Collectors.toSet()));
    }

    @Test
    void thereIsNoRedemptionOfNothing() {
        assertThrows(IllegalArgumentException.class, () -> new RedemptionRoute.Router(POSITION, Shares.ZERO));
    }

    private static String selector(String signature) {
        return CallData.call(signature).substring(0, 10);
    }
}
