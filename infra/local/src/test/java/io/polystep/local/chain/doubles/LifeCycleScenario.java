package io.polystep.local.chain.doubles;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.local.chain.Hex;
import io.polystep.local.chain.RpcClient;
import io.polystep.local.chain.evm.Bytes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.Sign;
import org.web3j.crypto.TransactionEncoder;

/** Places the doubles on any node with anvil's test tools and plays a market's life with real transactions. */
final class LifeCycleScenario {
    private static final BigInteger GWEI = BigInteger.valueOf(1_000_000_000L);
    private static final BigInteger GAS = BigInteger.valueOf(5_000_000);
    private static final int MAX_POLLS = 5_000;
    private static final long HUNDRED = 100_000_000;
    private static final Credentials TRADER = DevAccounts.account(1);
    private static final Credentials ORACLE = DevAccounts.account(2);
    private static final Credentials OPERATOR = DevAccounts.operator();
    private static final BigInteger TRADER_ADDRESS = LocalWorld.address(TRADER);

    private final RpcClient node;
    private final Map<String, Long> nonces = new LinkedHashMap<>();
    private final List<JsonNode> receipts = new ArrayList<>();

    LifeCycleScenario(RpcClient node) {
        this.node = node;
    }

    /** What can be compared of every receipt, in order. */
    List<JsonNode> play() {
        LocalWorld.genesis(TestWorld.NOW)
                .codes()
                .forEach((address, code) -> node.result("anvil_setCode", Hex.address(address), code.hex()));
        fund();
        BigInteger condition = prepare();
        BigInteger yes = position(condition, 1);
        BigInteger no = position(condition, 2);
        splitAndMerge(condition);
        trade(condition, yes, no);
        resolveAndRedeem(condition);
        deploy();
        return receipts;
    }

    private void fund() {
        BigInteger operator = LocalWorld.address(OPERATOR);
        for (BigInteger dollar : List.of(Addresses.USDC_E, Addresses.PUSD)) {
            send(OPERATOR, dollar, LocalWorld.mint(operator, BigInteger.TEN.pow(12)));
            send(OPERATOR, dollar, LocalWorld.approve(Addresses.EXCHANGE));
        }
        send(OPERATOR, Addresses.PUSD, LocalWorld.mint(TRADER_ADDRESS, BigInteger.valueOf(2 * HUNDRED)));
        for (BigInteger spender : List.of(Addresses.ADAPTER, Addresses.EXCHANGE)) {
            send(TRADER, Addresses.PUSD, LocalWorld.approve(spender));
            send(TRADER, Addresses.CONDITIONAL_TOKENS, LocalWorld.approveAll(spender));
        }
    }

    private BigInteger prepare() {
        BigInteger oracle = LocalWorld.address(ORACLE);
        Calldata prepare = Calldata.of("prepareCondition(address,bytes32,uint256)");
        send(
                ORACLE,
                Addresses.CONDITIONAL_TOKENS,
                prepare.word(oracle).word(5).word(2).bytes());
        Calldata id = Calldata.of("getConditionId(address,bytes32,uint256)");
        return ask(Addresses.CONDITIONAL_TOKENS, id.word(oracle).word(5).word(2));
    }

    private void splitAndMerge(BigInteger condition) {
        send(TRADER, Addresses.ADAPTER, TestWorld.split(Addresses.PUSD, condition, HUNDRED));
        send(TRADER, Addresses.ADAPTER, TestWorld.merge(Addresses.PUSD, condition, HUNDRED / 10));
        send(TRADER, Addresses.ADAPTER, TestWorld.redeem(Addresses.PUSD, condition));
    }

    private void trade(BigInteger condition, BigInteger yes, BigInteger no) {
        Calldata register = Calldata.of("registerToken(uint256,uint256,bytes32)");
        send(
                OPERATOR,
                Addresses.EXCHANGE,
                register.word(yes).word(no).word(condition).bytes());
        ExchangeOrder buy = signed(order(yes, 0, 4_000_000, 10_000_000));
        settle(buy, 2_000_000, 5_000_000, 10_000);
        settle(buy, 2_000_000, 5_100_000, 10_000);
        settle(buy, 2_000_000, 5_000_000, 0);
        settle(signed(order(yes, 1, 7_000_000, 3_500_000)), 7_000_000, 3_500_000, 70_000);
        settle(order(no, 1, 7_000_000, 3_500_000), 7_000_000, 3_500_000, 70_000);
    }

    private void resolveAndRedeem(BigInteger condition) {
        List<BigInteger> payouts = List.of(BigInteger.ONE, BigInteger.ZERO);
        Calldata report = Calldata.of("reportPayouts(bytes32,uint256[])");
        send(ORACLE, Addresses.CONDITIONAL_TOKENS, report.word(5).words(payouts).bytes());
        send(TRADER, Addresses.CONDITIONAL_TOKENS, TestWorld.redeem(Addresses.PUSD, condition));
        send(TRADER, Addresses.ADAPTER, TestWorld.redeem(Addresses.PUSD, condition));
        send(TRADER, Addresses.ADAPTER, TestWorld.redeem(Addresses.PUSD, condition));
    }

    /** Copies its own tail as the new contract's code, so creation gas is compared too. */
    private void deploy() {
        String code = ContractCode.TEST_DOLLAR.read().hex().substring(2);
        String size = String.format(java.util.Locale.ROOT, "%04x", code.length() / 2);
        send(TRADER, null, Bytes.ofHex("61" + size + "80600a5f395ff3" + code));
        send(TRADER, null, Bytes.ofHex("60006000fd"));
    }

    private void settle(ExchangeOrder order, long makerFill, long takerFill, long fee) {
        Calldata call = Calldata.of("settle(" + ExchangeOrder.TYPE + ",uint256,uint256,uint256)");
        send(
                OPERATOR,
                Addresses.EXCHANGE,
                call.nested(order.encoded())
                        .word(makerFill)
                        .word(takerFill)
                        .word(fee)
                        .bytes());
    }

    private static ExchangeOrder order(BigInteger token, int side, long gives, long gets) {
        return new ExchangeOrder(
                BigInteger.TEN,
                TRADER_ADDRESS,
                TRADER_ADDRESS,
                token,
                BigInteger.valueOf(gives),
                BigInteger.valueOf(gets),
                side,
                0,
                BigInteger.ONE,
                BigInteger.ZERO,
                BigInteger.ZERO,
                Bytes.ofHex("00".repeat(65)));
    }

    private ExchangeOrder signed(ExchangeOrder o) {
        BigInteger hash = ask(
                Addresses.EXCHANGE,
                Calldata.of("hashOrder(" + ExchangeOrder.TYPE + ")").nested(o.encoded()));
        Sign.SignatureData s = Sign.signMessage(Hex.readBytes(Hex.word(hash)), TRADER.getEcKeyPair(), false);
        Bytes signature = Bytes.ofHex(Bytes.of(s.getR()).hex()
                + Bytes.of(s.getS()).hex().substring(2)
                + Bytes.of(s.getV()).hex().substring(2));
        return new ExchangeOrder(
                o.salt(),
                o.maker(),
                o.signer(),
                o.tokenId(),
                o.makerAmount(),
                o.takerAmount(),
                o.side(),
                o.signatureType(),
                o.timestampMillis(),
                o.metadata(),
                o.builder(),
                signature);
    }

    private BigInteger position(BigInteger condition, long set) {
        Calldata collection = Calldata.of("getCollectionId(bytes32,bytes32,uint256)");
        BigInteger id = ask(
                Addresses.CONDITIONAL_TOKENS, collection.word(0).word(condition).word(set));
        Calldata position = Calldata.of("getPositionId(address,bytes32)");
        return ask(Addresses.CONDITIONAL_TOKENS, position.word(Addresses.USDC_E).word(id));
    }

    private BigInteger ask(BigInteger contract, Calldata call) {
        Map<String, String> request =
                Map.of("to", Hex.address(contract), "data", call.bytes().hex());
        return Hex.readNumber(node.result("eth_call", request, "latest").asText());
    }

    private void send(Credentials key, @Nullable BigInteger to, Bytes data) {
        long nonce = nonces.merge(key.getAddress(), 1L, Long::sum) - 1;
        RawTransaction transaction = RawTransaction.createTransaction(
                137,
                BigInteger.valueOf(nonce),
                GAS,
                to == null ? "" : Hex.address(to),
                BigInteger.ZERO,
                data.hex(),
                GWEI,
                GWEI.multiply(BigInteger.valueOf(100)));
        String raw = Hex.bytes(TransactionEncoder.signMessage(transaction, key));
        String hash = node.result("eth_sendRawTransaction", raw).asText();
        receipts.add(AnvilDifferenceTest.comparable(receipt(hash)));
    }

    /** Anvil answers before it has mined, so the receipt is asked for until it is there. */
    private JsonNode receipt(String hash) {
        for (int attempt = 0; attempt < MAX_POLLS; attempt++) {
            JsonNode receipt = node.result("eth_getTransactionReceipt", hash);
            if (!receipt.isNull()) {
                return receipt;
            }
        }
        throw new AssertionError("Expected a receipt of " + hash + ", found none in " + MAX_POLLS + " questions");
    }
}
