package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.market.ConditionId;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelayedCallTest {
    private static final Contracts CONTRACTS = Contracts.polygon();
    private static final Address STRANGER = new Address("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
    private static final AbiValue MOST = AbiValue.of(BigInteger.TWO.pow(256).subtract(BigInteger.ONE));
    private static final ConditionId CONDITION = new ConditionId("0x" + "c1".repeat(32));
    private static final String REDEMPTION = CallData.redeemPositions(CONTRACTS.collateral(), CONDITION);

    @Test
    void allowsARedemptionByEitherAdapter() {
        assertEquals(REDEMPTION, call(CONTRACTS.collateralAdapter(), REDEMPTION).data());
        assertEquals(
                REDEMPTION,
                call(CONTRACTS.negRiskCollateralAdapter(), REDEMPTION).data());
    }

    @Test
    void allowsHexInAnyCaseAndKeepsItInLowerCase() {
        String upper = "0x" + REDEMPTION.substring(2).toUpperCase(Locale.ROOT);

        assertEquals(REDEMPTION, call(CONTRACTS.collateralAdapter(), upper).data());
    }

    @Test
    void allowsApprovalsOfTheVenuesContracts() {
        String dollars = AbiCall.encode("approve(address,uint256)", List.of(AbiValue.of(CONTRACTS.exchangeV3()), MOST));
        String shares = approveAll(CONTRACTS.negRiskCollateralAdapter());

        assertEquals(dollars, call(CONTRACTS.collateral(), dollars).data());
        assertEquals(shares, call(CONTRACTS.conditionalTokens(), shares).data());
    }

    @Test
    void refusesAnApprovalOfAStranger() {
        refuses(
                CONTRACTS.collateral(),
                AbiCall.encode("approve(address,uint256)", List.of(AbiValue.of(STRANGER), MOST)));
        refuses(CONTRACTS.conditionalTokens(), approveAll(STRANGER));
    }

    @Test
    void refusesATransfer() {
        refuses(
                CONTRACTS.collateral(),
                AbiCall.encode("transfer(address,uint256)", List.of(AbiValue.of(CONTRACTS.exchange()), MOST)));
    }

    @Test
    void refusesAnAllowedCallOfAnotherContract() {
        refuses(STRANGER, REDEMPTION);
        refuses(CONTRACTS.conditionalTokens(), REDEMPTION);
        refuses(CONTRACTS.collateral(), approveAll(CONTRACTS.exchange()));
    }

    @Test
    void refusesARedemptionForAnotherDollar() {
        refuses(CONTRACTS.collateralAdapter(), CallData.redeemPositions(CONTRACTS.bridgedDollar(), CONDITION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0x", "0x01b7037c", "0xzz"})
    void refusesFragmentsWithoutQuotingMoreThanTheSelector(String data) {
        refuses(CONTRACTS.collateralAdapter(), data);
    }

    @Test
    void refusesAllowedCallsWithBytesBehindOrMissing() {
        refuses(CONTRACTS.collateralAdapter(), REDEMPTION + "00");
        refuses(CONTRACTS.collateralAdapter(), REDEMPTION.substring(0, REDEMPTION.length() - 2));
        refuses(CONTRACTS.conditionalTokens(), approveAll(CONTRACTS.exchange()) + "00");
    }

    private static String approveAll(Address operator) {
        return AbiCall.encode("setApprovalForAll(address,bool)", List.of(AbiValue.of(operator), AbiValue.of(true)));
    }

    private static RelayedCall call(Address to, String data) {
        return RelayedCall.of(to, data, CONTRACTS);
    }

    private static void refuses(Address to, String data) {
        PermanentException refusal = assertThrows(PermanentException.class, () -> call(to, data));
        assertTrue(String.valueOf(refusal.getMessage()).contains("nothing else is ever signed"), refusal::getMessage);
    }
}
