package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the vectors do not show; they are run by the conformance suites. */
class RelayerSignerTest {
    private static final Contracts CONTRACTS = Contracts.polygon();
    private static final Address WALLET = new Address("0xBc0fF067b7740Eff76C1ca93c875Ba6B890d6B50");
    private static final RelayedCall REDEMPTION = RelayedCall.of(
            CONTRACTS.collateralAdapter(),
            CallData.redeemPositions(CONTRACTS.collateral(), new ConditionId("0x" + "c1".repeat(32))),
            CONTRACTS);

    private final WalletKey key = WalletKey.fromSecret("{\"privateKey\":\"0x" + "11".repeat(32) + "\"}");
    private final RelayerSigner signer = new RelayerSigner(key, 137, CONTRACTS, WalletContracts.polygon());

    @AfterEach
    void close() {
        key.close();
    }

    @Test
    void refusesToSignNothing() {
        ProxyTerms terms = new ProxyTerms(BigInteger.ONE, BigInteger.ZERO, BigInteger.TEN, WALLET);

        assertThrows(IllegalArgumentException.class, () -> signer.wallet(WALLET, List.of(), BigInteger.ONE, 1));
        assertThrows(IllegalArgumentException.class, () -> signer.proxy(List.of(), terms, "m"));
    }

    @Test
    void refusesProxyTermsBelowZero() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ProxyTerms(BigInteger.ONE, BigInteger.ZERO, BigInteger.ONE.negate(), WALLET));
    }

    @Test
    void bindsABatchToWalletNonceAndDeadline() throws JsonProcessingException {
        List<RelayedCall> calls = List.of(REDEMPTION);
        byte[] signed = RelayedDigest.batch(WALLET, calls, BigInteger.ONE, BigInteger.TWO, 137);
        byte[] laterNonce = RelayedDigest.batch(WALLET, calls, BigInteger.TWO, BigInteger.TWO, 137);
        byte[] laterEnd = RelayedDigest.batch(WALLET, calls, BigInteger.ONE, BigInteger.TEN, 137);
        byte[] otherWallet = RelayedDigest.batch(key.address(), calls, BigInteger.ONE, BigInteger.TWO, 137);

        JsonNode request = new ObjectMapper().readTree(signer.wallet(WALLET, calls, BigInteger.ONE, 2));
        byte[] signature = Bytes.of(request.path("signature").asText());

        assertEquals(Optional.of(key.address()), SignatureCheck.signer(signed, signature));
        for (byte[] other : List.of(laterNonce, laterEnd, otherWallet)) {
            assertEquals(
                    false,
                    SignatureCheck.signer(other, signature)
                            .filter(key.address()::equals)
                            .isPresent());
        }
    }
}
