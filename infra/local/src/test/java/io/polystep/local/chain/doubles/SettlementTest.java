package io.polystep.local.chain.doubles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.local.chain.Hex;
import io.polystep.local.chain.Receipt;
import io.polystep.local.chain.evm.Bytes;
import io.polystep.local.chain.evm.LogEntry;
import java.math.BigInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Hash;
import org.web3j.crypto.Sign;

class SettlementTest {
    private static final long DOLLAR = 1_000_000;
    private static final BigInteger GOLDEN_TOKEN =
            new BigInteger("71321045679252212594626385532706912750332728571942532289631379312455583992563");
    private static final String GOLDEN_HASH = "0x02229262d4c4564fbc1fe2860b84ea85e8f7221ff0d2b727f9cd9a251015d000";
    private static final String GOLDEN_SIGNATURE = "0x493a1b49e5512c67fc3d217a78fe5999a108090dd61331b6ccf7b9b890c5c5e4"
            + "4f5e589d222f92b8fee89050c704a29b04bc326b1902117f309432c2896472ba1c";

    private final TestWorld world = new TestWorld();
    private final BigInteger trader = world.trader.address();
    private final VenueOperator venue = new VenueOperator(world.node);
    private BigInteger yes = BigInteger.ZERO;
    private BigInteger no = BigInteger.ZERO;

    @BeforeEach
    void registerAMarket() {
        BigInteger condition = world.prepare(3);
        yes = world.position(Addresses.USDC_E, condition, 1);
        no = world.position(Addresses.USDC_E, condition, 2);
        venue.registerToken(Addresses.EXCHANGE, yes, no, condition);
        Faucet faucet = new Faucet(world.node);
        faucet.fundTrader(trader, 100 * DOLLAR);
        faucet.approveAll(world.trader);
    }

    @Test
    void hashesTheGoldenOrderAsEachExchange() {
        ExchangeOrder golden = golden(5_200_000);

        assertEquals(GOLDEN_HASH, hash(Addresses.EXCHANGE, golden));
        assertEquals(
                "0x8fc2d7268da861cdb0c4f922ee38ea378fa6dc94358105d455b140a249a9c657",
                hash(Addresses.NEG_RISK_EXCHANGE, golden));
        assertEquals(
                "0x5fcd74fa39ead58776c88888bf4feb5505a742ca8bdbc945a7a1048fbed05c4b",
                hash(Addresses.EXCHANGE_V3, golden));
    }

    @Test
    void acceptsTheGoldenSignature() {
        assertTrue(validates(golden(5_200_000), Addresses.EXCHANGE));
    }

    @Test
    void refusesTheGoldenSignatureForAnotherAmountOrExchange() {
        assertFalse(validates(golden(5_200_001), Addresses.EXCHANGE));
        assertFalse(validates(golden(5_200_000), Addresses.EXCHANGE_V3));
    }

    @Test
    void derivesSafeAndProxyWalletsAsPublished() {
        for (JsonNode vector : TestWorld.vectors("wallet_derivation.json")) {
            BigInteger owner = Hex.readAddress(vector.at("/input/signer").asText());

            assertEquals(
                    Hex.readAddress(vector.at("/expected/gnosisSafe").asText()),
                    world.ask(
                            Addresses.EXCHANGE,
                            Calldata.of("getSafeWalletAddress(address)").word(owner)));
            assertEquals(
                    Hex.readAddress(vector.at("/expected/proxyWallet").asText()),
                    world.ask(
                            Addresses.EXCHANGE,
                            Calldata.of("getProxyWalletAddress(address)").word(owner)));
        }
    }

    @Test
    void acceptsASafeOrderOnlyFromTheDerivedSafe() {
        BigInteger safe = world.ask(
                Addresses.EXCHANGE, Calldata.of("getSafeWalletAddress(address)").word(trader));

        assertTrue(validates(signed(order(safe, 0, 2, 4, 10)), Addresses.EXCHANGE));
        assertFalse(validates(signed(order(trader, 0, 2, 4, 10)), Addresses.EXCHANGE));
    }

    @Test
    void buysByMintingBothOutcomes() {
        Receipt receipt = settle(signed(order(trader, 0, 0, 4, 10)), 4, 10, 1);

        assertTrue(receipt.succeeded(), receipt.output());
        assertEquals(BigInteger.valueOf(10 * DOLLAR), world.shares(trader, yes));
        assertEquals(BigInteger.valueOf(10 * DOLLAR), world.shares(operator(), no));
        assertEquals(95 * DOLLAR, pUsd(trader));
        assertEquals(DOLLAR, pUsd(LocalWorld.address(DevAccounts.feeReceiver())));
    }

    @Test
    void emitsTheFillAsPublished() {
        ExchangeOrder order = signed(order(trader, 0, 0, 4, 10));

        LogEntry fill = settle(order, 4, 10, 1).logs().getLast();

        String topic = Hash.sha3String(
                "OrderFilled(bytes32,address,address,uint8,uint256,uint256,uint256,uint256,bytes32,bytes32)");
        assertEquals(topic, Hex.word(fill.topics().get(0)));
        assertEquals(hash(Addresses.EXCHANGE, order), Hex.word(fill.topics().get(1)));
        assertEquals(trader, fill.topics().get(2));
        assertEquals(operator(), fill.topics().get(3));
        assertEquals(DOLLAR, word(fill, 4).longValueExact());
        assertEquals(10 * DOLLAR, word(fill, 3).longValueExact());
    }

    @Test
    void sellsForDollarsLessTheFee() {
        settle(signed(order(trader, 0, 0, 4, 10)), 4, 10, 0);

        Receipt sale = settle(signed(order(trader, 1, 0, 10, 6)), 10, 6, 1);

        assertTrue(sale.succeeded(), sale.output());
        assertEquals(BigInteger.ZERO, world.shares(trader, yes));
        assertEquals((96 + 6 - 1) * DOLLAR, pUsd(trader));
    }

    @Test
    void fillsInPartsButNeverMoreThanTheOrder() {
        ExchangeOrder order = signed(order(trader, 0, 0, 4, 10));
        assertTrue(settle(order, 3, 8, 0).succeeded());

        Receipt tooMuch = settle(order, 2, 5, 0);
        Receipt rest = settle(order, 1, 3, 0);
        Receipt again = settle(order, 1, 3, 0);

        assertEquals("0xe2cc6ad6", tooMuch.output());
        assertTrue(rest.succeeded(), "a better price than asked for is allowed");
        assertEquals("0xee3b3d4b", again.output());
        assertEquals(96 * DOLLAR, pUsd(trader));
    }

    @Test
    void refusesAWorsePriceThanSigned() {
        Receipt receipt = settle(signed(order(trader, 0, 0, 4, 10)), 4, 9, 0);

        assertEquals("0x7f9a6f46", receipt.output());
    }

    @Test
    void refusesAForgedOrder() {
        ExchangeOrder forged = signed(order(trader, 0, 0, 4, 10), DevAccounts.account(3));

        assertEquals("0x8baa579f", settle(forged, 4, 10, 0).output());
        assertEquals(100 * DOLLAR, pUsd(trader));
    }

    @Test
    void obeysOnlyTheOperator() {
        Bytes data = Calldata.of("registerToken(uint256,uint256,bytes32)")
                .word(1)
                .word(2)
                .word(3)
                .bytes();

        assertEquals("0x7c214f04", world.trader.send(Addresses.EXCHANGE, data).output());
    }

    @Test
    void takesNoMoreThanTheAllowance() {
        world.trader.require(
                Addresses.PUSD,
                Calldata.of("approve(address,uint256)")
                        .word(Addresses.EXCHANGE)
                        .word(0)
                        .bytes());

        assertFalse(settle(signed(order(trader, 0, 0, 4, 10)), 4, 10, 0).succeeded());
        assertEquals(100 * DOLLAR, pUsd(trader));
    }

    private Receipt settle(ExchangeOrder order, long makerFill, long takerFill, long fee) {
        return venue.settle(
                Addresses.EXCHANGE,
                order,
                new VenueOperator.Amounts(makerFill * DOLLAR, takerFill * DOLLAR, fee * DOLLAR),
                Bytes.EMPTY);
    }

    private ExchangeOrder order(BigInteger maker, int side, int type, long gives, long gets) {
        return new ExchangeOrder(
                BigInteger.valueOf(99),
                maker,
                trader,
                yes,
                BigInteger.valueOf(gives * DOLLAR),
                BigInteger.valueOf(gets * DOLLAR),
                side,
                type,
                BigInteger.valueOf(1_795_000_000_000L),
                BigInteger.ZERO,
                BigInteger.ZERO,
                Bytes.EMPTY);
    }

    private ExchangeOrder golden(long makerAmount) {
        return new ExchangeOrder(
                BigInteger.valueOf(479_249_096_354L),
                trader,
                trader,
                GOLDEN_TOKEN,
                BigInteger.valueOf(makerAmount),
                BigInteger.valueOf(10_000_000),
                0,
                0,
                BigInteger.valueOf(1_795_000_000_000L),
                BigInteger.ZERO,
                BigInteger.ZERO,
                Bytes.ofHex(GOLDEN_SIGNATURE));
    }

    private ExchangeOrder signed(ExchangeOrder order) {
        return signed(order, DevAccounts.account(1));
    }

    private ExchangeOrder signed(ExchangeOrder order, Credentials key) {
        byte[] hash = Hex.readBytes(hash(Addresses.EXCHANGE, order));
        Sign.SignatureData s = Sign.signMessage(hash, key.getEcKeyPair(), false);
        String hex = Bytes.of(s.getR()).hex()
                + Bytes.of(s.getS()).hex().substring(2)
                + Bytes.of(s.getV()).hex().substring(2);
        return new ExchangeOrder(
                order.salt(),
                order.maker(),
                order.signer(),
                order.tokenId(),
                order.makerAmount(),
                order.takerAmount(),
                order.side(),
                order.signatureType(),
                order.timestampMillis(),
                order.metadata(),
                order.builder(),
                Bytes.ofHex(hex));
    }

    private String hash(BigInteger exchange, ExchangeOrder order) {
        return world.answer(
                exchange, Calldata.of("hashOrder(" + ExchangeOrder.TYPE + ")").nested(order.encoded()));
    }

    private boolean validates(ExchangeOrder order, BigInteger exchange) {
        Calldata call = Calldata.of("validateOrderSignature(bytes32," + ExchangeOrder.TYPE + ")")
                .word(Hex.readNumber(hash(exchange, order)))
                .nested(order.encoded());
        return world.trader.send(exchange, call.bytes()).succeeded();
    }

    private BigInteger operator() {
        return LocalWorld.address(DevAccounts.operator());
    }

    private long pUsd(BigInteger holder) {
        return world.dollars(Addresses.PUSD, holder).longValueExact();
    }

    private static BigInteger word(LogEntry log, int index) {
        return new BigInteger(log.data().hex().substring(2 + 64 * index, 66 + 64 * index), 16);
    }
}
