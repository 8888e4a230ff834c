package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.port.Signing;
import io.polystep.domain.redemption.RedemptionRoute;
import io.polystep.domain.redemption.SignedTransaction;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.SignatureException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.web3j.crypto.SignedRawTransaction;
import org.web3j.crypto.TransactionDecoder;
import org.web3j.crypto.transaction.type.Transaction1559;

class RpcChainWriterTest {
    private static final ConditionId CONDITION = new ConditionId("0x" + "ab".repeat(32));
    private static final Contracts CONTRACTS = Contracts.polygon();
    private static final BigInteger GWEI = BigInteger.TEN.pow(9);

    private final ScriptedNode node = new ScriptedNode();
    private final HttpClient http = HttpClient.newHttpClient();
    private final WalletKey key = WalletKey.fromSecret("{\"privateKey\":\"0x" + "11".repeat(32) + "\"}");
    private final RpcChainWriter writer =
            new RpcChainWriter(new JsonRpc(http, List.of(node.uri())), key, 137, CONTRACTS, FeePolicy.standard());

    @BeforeEach
    void scriptAnOrdinaryChain() {
        node.on("eth_chainId", "\"0x89\"")
                .on("eth_estimateGas", "\"0x38ced\"")
                .on("eth_maxPriorityFeePerGas", "\"" + Quantity.hex(GWEI) + "\"")
                .on("eth_getBalance", "\"" + Quantity.hex(BigInteger.TEN.pow(18)) + "\"")
                .on("eth_call", "\"" + Bytes.hex(Bytes.word(1)) + "\"");
        baseFee(10);
    }

    private void baseFee(long gwei) {
        node.on(
                "eth_feeHistory",
                "{\"baseFeePerGas\":[\"" + Quantity.hex(GWEI.multiply(BigInteger.valueOf(gwei))) + "\"]}");
    }

    private static RedemptionRoute route(boolean negRisk) {
        return negRisk ? new RedemptionRoute.NegRisk(CONDITION) : new RedemptionRoute.Standard(CONDITION);
    }

    private static SignedTransaction signed(Signing signing) {
        return assertInstanceOf(Signing.Signed.class, signing).transaction();
    }

    @AfterEach
    void closeNode() {
        http.close();
        node.close();
        key.close();
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void signsARedemptionThroughTheAdapterOfThatKindOfMarket(boolean negRisk) throws SignatureException {
        SignedTransaction signed = signed(writer.signRedemption(route(negRisk), 9));

        SignedRawTransaction raw = (SignedRawTransaction) TransactionDecoder.decode(signed.raw());
        Transaction1559 transaction = (Transaction1559) raw.getTransaction();
        assertEquals(CONTRACTS.adapter(negRisk).lower(), transaction.getTo());
        assertEquals(CallData.redeemPositions(CONTRACTS.collateral(), CONDITION).substring(2), hexData(transaction));
        assertEquals(BigInteger.ZERO, transaction.getValue());
        assertEquals(137, transaction.getChainId());
        assertEquals(BigInteger.valueOf(9), transaction.getNonce());
        assertEquals(BigInteger.valueOf(279_222), transaction.getGasLimit());
        assertEquals(GWEI.multiply(BigInteger.valueOf(30)), transaction.getMaxPriorityFeePerGas());
        assertEquals(GWEI.multiply(BigInteger.valueOf(50)), transaction.getMaxFeePerGas());
        assertEquals(key.address().lower(), raw.getFrom());
        assertEquals(key.address(), signed.from());
        assertEquals(Bytes.hex(Keccak.digest(Bytes.of(signed.raw()))), signed.hash());
    }

    @Test
    void replacesAWaitingRedemptionWithTheSameCallAndNonceAtAnEighthMore() {
        SignedTransaction stuck = signed(writer.signRedemption(route(false), 9));

        SignedTransaction replacement = signed(writer.signReplacement(stuck));

        Transaction1559 transaction =
                (Transaction1559) TransactionDecoder.decode(replacement.raw()).getTransaction();
        assertEquals(9, replacement.nonce());
        assertEquals(CONTRACTS.adapter(false).lower(), transaction.getTo());
        assertEquals(CallData.redeemPositions(CONTRACTS.collateral(), CONDITION).substring(2), hexData(transaction));
        assertEquals(BigInteger.valueOf(279_222), transaction.getGasLimit());
        assertEquals(BigInteger.valueOf(33_750_000_000L), transaction.getMaxPriorityFeePerGas());
        assertEquals(BigInteger.valueOf(56_250_000_000L), transaction.getMaxFeePerGas());
    }

    @Test
    void replacesNoTransactionOfAnotherAccountNonceOrTarget() {
        SignedTransaction stuck = signed(writer.signRedemption(route(false), 9));
        SignedTransaction foreign = new SignedTransaction(CONTRACTS.exchange(), 9, stuck.raw(), stuck.hash());
        SignedTransaction otherNonce = new SignedTransaction(stuck.from(), 8, stuck.raw(), stuck.hash());
        RpcChainWriter elsewhere = new RpcChainWriter(
                new JsonRpc(http, List.of(node.uri())),
                key,
                137,
                Contracts.fromJson("{\"collateralAdapter\":\"0x" + "77".repeat(20) + "\"}"),
                FeePolicy.standard());

        assertThrows(PermanentException.class, () -> writer.signReplacement(foreign));
        assertThrows(PermanentException.class, () -> writer.signReplacement(otherNonce));
        assertThrows(PermanentException.class, () -> elsewhere.signReplacement(stuck));
    }

    private static String hexData(Transaction1559 transaction) {
        String data = transaction.getData();
        return data.startsWith("0x") ? data.substring(2) : data;
    }

    @Test
    void signsTheSameBytesForTheSameChain() {
        assertEquals(writer.signRedemption(route(false), 1), writer.signRedemption(route(false), 1));
    }

    @Test
    void offersItsOwnTipToANodeWithoutSuggestion() throws SignatureException {
        node.failing("eth_maxPriorityFeePerGas", -32601, "method not found", "");

        assertEquals(GWEI.multiply(BigInteger.valueOf(30)), tip(signed(writer.signRedemption(route(false), 1))));
    }

    @Test
    void followsAHigherSuggestion() throws SignatureException {
        node.on("eth_maxPriorityFeePerGas", "\"" + Quantity.hex(GWEI.multiply(BigInteger.valueOf(70))) + "\"");

        assertEquals(GWEI.multiply(BigInteger.valueOf(70)), tip(signed(writer.signRedemption(route(false), 1))));
    }

    private static BigInteger tip(SignedTransaction signed) {
        SignedRawTransaction raw = (SignedRawTransaction) TransactionDecoder.decode(signed.raw());
        return ((Transaction1559) raw.getTransaction()).getMaxPriorityFeePerGas();
    }

    @Test
    void refusesANodeOfAnotherChain() {
        node.on("eth_chainId", "\"0x1\"");

        PermanentException refusal =
                assertThrows(PermanentException.class, () -> writer.signRedemption(route(false), 1));
        assertTrue(String.valueOf(refusal.getMessage()).contains("chain 137"), refusal::getMessage);
        assertEquals(List.of("eth_chainId"), node.methods());
    }

    @Test
    void refusesACallThatWouldRevertAndSaysWhy() {
        String reason = "result for condition not received yet";
        String data = "0x08c379a0" + hexWord(32) + hexWord(reason.length())
                + Bytes.hex(reason.getBytes(StandardCharsets.US_ASCII)).substring(2);
        node.failing("eth_estimateGas", 3, "execution reverted", data);

        PermanentException refusal =
                assertThrows(PermanentException.class, () -> writer.signRedemption(route(false), 1));
        assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal::getMessage);
    }

    private static String hexWord(long number) {
        return Bytes.hex(Bytes.word(number)).substring(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Insufficient funds for gas * price + value", "header not found"})
    void waitsWhenTheNodeCannotEstimateNow(String message) {
        node.failing("eth_estimateGas", -32003, message, "");

        assertThrows(RetryableException.class, () -> writer.signRedemption(route(false), 1));
    }

    @Test
    void signsNothingWhileGasIsDearerThanTheCap() {
        baseFee(986);

        assertEquals(
                new Signing.TooExpensive(
                        GWEI.multiply(BigInteger.valueOf(2_002)), GWEI.multiply(BigInteger.valueOf(2_000))),
                writer.signRedemption(route(false), 1));
    }

    @Test
    void replacesAtTheChainsPriceWhenThatIsHigherAndWithinTheCap() throws SignatureException {
        SignedTransaction stuck = signed(writer.signRedemption(route(false), 9));
        baseFee(100);
        SignedTransaction dearer = signed(writer.signReplacement(stuck));
        baseFee(990);
        SignedTransaction capped = signed(writer.signReplacement(stuck));

        assertEquals(GWEI.multiply(BigInteger.valueOf(230)), maxFee(dearer));
        assertEquals(BigInteger.valueOf(56_250_000_000L), maxFee(capped));
    }

    private static BigInteger maxFee(SignedTransaction signed) {
        return ((Transaction1559) TransactionDecoder.decode(signed.raw()).getTransaction()).getMaxFeePerGas();
    }

    @Test
    void replacesNothingAboveTheCap() {
        baseFee(980);
        SignedTransaction stuck = signed(writer.signRedemption(route(false), 9));

        assertInstanceOf(Signing.TooExpensive.class, writer.signReplacement(stuck));
    }

    @Test
    void signsNothingWithoutMoneyForGas() {
        node.on("eth_getBalance", "\"0x0\"");

        PermanentException refusal =
                assertThrows(PermanentException.class, () -> writer.signRedemption(route(false), 1));
        assertTrue(String.valueOf(refusal.getMessage()).contains("send POL"), refusal::getMessage);
    }

    @Test
    void signsNothingWithoutTheApproval() {
        node.on("eth_call", "\"" + Bytes.hex(Bytes.word(0)) + "\"");

        PermanentException refusal =
                assertThrows(PermanentException.class, () -> writer.signRedemption(route(true), 1));
        assertTrue(String.valueOf(refusal.getMessage()).contains("setApprovalForAll"), refusal::getMessage);
    }

    @Test
    void refusesAnEstimateAboveTheGasCap() {
        node.on("eth_estimateGas", "\"0x927c1\"");

        assertThrows(PermanentException.class, () -> writer.signRedemption(route(false), 1));
    }
}
