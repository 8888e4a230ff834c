package io.polystep.local.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.SignatureType;
import io.polystep.local.chain.ChainConfig;
import io.polystep.local.chain.ChainNode;
import io.polystep.local.chain.MemoryChainLog;
import io.polystep.local.session.SessionFiles;
import io.polystep.local.world.EvmSettlement;
import io.polystep.local.world.FundedWorld;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The exchange double accepts what the venue accepts: all wallet types, on the second and the third exchange. */
class WalletSettlementTest {
    private static final ConditionId CONDITION = new ConditionId(SessionFiles.CONDITION);
    private static final TokenId UP = new TokenId(SessionFiles.UP);
    private static final TokenId DOWN = new TokenId(SessionFiles.DOWN);

    private final TestTrader trader = new TestTrader();
    private ChainNode chain;
    private EvmSettlement settlement;

    @BeforeEach
    void fundTheWalletsInTheGenesis() {
        List<Address> wallets =
                Arrays.stream(SignatureType.values()).map(trader::wallet).toList();
        var genesis = FundedWorld.withHolders(FundedWorld.genesis(VenueBench.at(0), 0, 0), wallets, 100_000_000);
        chain = ChainNode.open(
                ChainConfig.polygon(), genesis, InstantSource.fixed(VenueBench.at(0)), new MemoryChainLog());
        settlement = new EvmSettlement(chain, VenueNetwork.polygon());
        settlement.registerMarket(CONDITION, UP, DOWN);
    }

    @AfterEach
    void closeTheChain() {
        chain.close();
    }

    private OrderFields order(SignatureType type, MarketVersion version) {
        OrderFields plain = trader.fields(
                type, version == MarketVersion.PROTOCOL_V2 ? 3 : 2, SessionFiles.DOWN, Side.BUY, 4_000_000, 10_000_000);
        return new OrderFields(
                plain.salt(),
                plain.maker(),
                plain.signer(),
                plain.token(),
                plain.makerAmount(),
                plain.takerAmount(),
                plain.side(),
                type,
                plain.timestampMillis(),
                plain.metadata(),
                plain.builder(),
                version,
                false);
    }

    private String settle(OrderFields order, String signature) {
        return settlement.settle(new SettlementChain.Settlement(
                order.signatureType() + " " + order.version(),
                order,
                signature,
                CONDITION,
                UP,
                Shares.of("10"),
                Usdc.of("4"),
                Usdc.of("0.1")));
    }

    @Test
    void settlesOrdersOfAllWalletTypesOnBothExchanges() {
        for (SignatureType type : SignatureType.values()) {
            for (MarketVersion version : MarketVersion.values()) {
                OrderFields order = order(type, version);
                settle(order, trader.sign(order));
            }
            assertEquals(Shares.of("20"), settlement.shares(trader.wallet(type), DOWN), type.name());
            assertEquals(Usdc.of("91.8"), settlement.collateral(trader.wallet(type)), type.name());
        }
    }

    @Test
    void acceptsTheSignatureOfTheOlderDepositWallet() {
        OrderFields order = order(SignatureType.POLY_1271, MarketVersion.CONDITIONAL_TOKENS);
        Address older = new WalletDerivation(VenueNetwork.polygon())
                .makers(trader.signer, SignatureType.POLY_1271)
                .getLast();
        // The older wallet holds no money here, so only the transfer behind an accepted signature can fail.
        OrderFields moved = withWallet(order, older);
        SettlementFailedException noMoney =
                assertThrows(SettlementFailedException.class, () -> settle(moved, trader.sign(moved)));
        assertFalse(String.valueOf(noMoney.getMessage()).contains(INVALID_SIGNATURE), noMoney.getMessage());
    }

    /** The selector of the exchange's error. */
    private static final String INVALID_SIGNATURE =
            Eip712.hex(Eip712.keccak("InvalidSignature()")).substring(2, 10);

    @Test
    void refusesADepositWalletsOrderWithoutItsOwnersSignature() {
        OrderFields order = order(SignatureType.POLY_1271, MarketVersion.CONDITIONAL_TOKENS);
        String plain = trader.sign(OrderDigest.of(order, VenueNetwork.polygon()));
        String tail = OrderSignature.tail(order, VenueNetwork.polygon());
        OrderFields foreign = withWallet(order, new Address("0x70997970C51812dc3A010C7d01b50e0d17dc79C8"));
        for (String signature : List.of(plain, plain + tail)) {
            assertInvalid(order, signature);
        }
        assertInvalid(foreign, trader.sign(foreign));
    }

    private void assertInvalid(OrderFields order, String signature) {
        SettlementFailedException refused =
                assertThrows(SettlementFailedException.class, () -> settle(order, signature));
        assertTrue(String.valueOf(refused.getMessage()).contains(INVALID_SIGNATURE), refused.getMessage());
    }

    private static OrderFields withWallet(OrderFields order, Address wallet) {
        return new OrderFields(
                order.salt(),
                wallet,
                wallet,
                order.token(),
                order.makerAmount(),
                order.takerAmount(),
                order.side(),
                order.signatureType(),
                order.timestampMillis(),
                order.metadata(),
                order.builder(),
                order.version(),
                order.negRisk());
    }
}
